import Modeler from 'dmn-js/lib/Modeler';
import { DmnPropertiesPanelModule, DmnPropertiesProviderModule, CamundaPropertiesProviderModule } from 'dmn-js-properties-panel';
import camunda from 'camunda-dmn-moddle/resources/camunda.json';
import 'dmn-js/dist/assets/diagram-js.css';
import 'dmn-js/dist/assets/dmn-js-shared.css';
import 'dmn-js/dist/assets/dmn-js-drd.css';
import 'dmn-js/dist/assets/dmn-js-decision-table.css';
import 'dmn-js/dist/assets/dmn-js-decision-table-controls.css';
import 'dmn-js/dist/assets/dmn-js-literal-expression.css';
import 'dmn-js/dist/assets/dmn-font/css/dmn-embedded.css';
import '@bpmn-io/properties-panel/dist/assets/properties-panel.css';
import { edit, page } from './_page.js';

const modeler = new Modeler({
  container: '#canvas',
  // every key counts at once: who saves right after typing saves all of it
  common: { debounceInput: false },
  moddleExtensions: { camunda },
  drd: {
    propertiesPanel: { parent: '#properties' },
    additionalModules: [DmnPropertiesPanelModule, DmnPropertiesProviderModule, CamundaPropertiesProviderModule]
  }
});

// Tables first: they are what people come to change.
const views = document.getElementById('views');
modeler.on('views.changed', ({ views: all, activeView }) => {
  views.replaceChildren(...all.map(view => {
    const button = document.createElement('button');
    button.type = 'button';
    button.className = 'small';
    button.textContent = view.type === 'drd' ? views.dataset.diagram : view.element.name || view.element.id;
    button.setAttribute('aria-pressed', view === activeView);
    button.addEventListener('click', () => modeler.open(view));
    return button;
  }));
  document.body.classList.toggle('with-properties', activeView && activeView.type === 'drd');
});

edit(async xml => {
  await modeler.importXML(xml);
  const table = modeler.getViews().find(view => view.type === 'decisionTable');
  if (table) await modeler.open(table);
}, async ending => {
  // a name that is still being written on the diagram counts too
  if (ending) modeler.getActiveViewer()?.get('directEditing', false)?.complete();
  return (await modeler.saveXML({ format: true })).xml;
});

page.modeler = modeler;
