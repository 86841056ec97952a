// What Redress adds to each of the web apps.
import './texts.js';
import './login.js';
import './placeholders.js';

export default [];
