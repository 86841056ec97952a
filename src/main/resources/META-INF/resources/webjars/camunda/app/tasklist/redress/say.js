// The words of the view in the language of the page it stands on: Tasklist is in English, pages of ours have a Korean form too. A text is named by its English words.
import { korean } from './korean.js';

const texts = document.documentElement.lang === 'ko' ? korean : {};

/** say('Waiting for {0} since {1}', whom, when) */
export const say = (text, ...values) => (texts[text] ?? text).replace(/\{(\d)\}/g, (place, index) => values[index]);
