// The ready-made file of exactly the release Tasklist shows forms with; its parts from the registry would be newer ones.
import { FormEditor } from '../node_modules/@bpmn-io/form-js/dist/form-editor.umd.js';
import '@bpmn-io/form-js/dist/assets/form-js.css';
import '@bpmn-io/form-js/dist/assets/form-js-editor.css';
import '@bpmn-io/form-js/dist/assets/properties-panel.css';
import { edit, page } from './_page.js';

const editor = new FormEditor({
  container: '#canvas',
  // every key counts at once: who saves right after typing saves all of it
  debounce: false,
  propertiesPanel: { parent: '#properties' }
});

edit(text => editor.importSchema(JSON.parse(text)), () => JSON.stringify(editor.saveSchema(), null, 2) + '\n');

page.modeler = editor;
