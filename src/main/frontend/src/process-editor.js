import Modeler from 'camunda-bpmn-js/lib/camunda-platform/Modeler';
import { CreateAppendElementTemplatesModule, RemoveTemplatesModule } from 'bpmn-js-create-append-anything';
import ElementTemplateChooserModule from '@bpmn-io/element-template-chooser';
import 'camunda-bpmn-js/dist/assets/camunda-platform-modeler.css';
import { edit, page, read } from './_page.js';
import StepTemplatesModule from './_step-templates.js';

// The steps of the catalogue stand in the palette's and the context pad's menus, where bare tasks stand.
Modeler.prototype._modules = Modeler.prototype._modules.filter(module => module !== RemoveTemplatesModule);

const modeler = new Modeler({
  container: '#canvas',
  // every key counts at once: who saves right after typing saves all of it
  debounceInput: false,
  propertiesPanel: { parent: '#properties' },
  additionalModules: [CreateAppendElementTemplatesModule, ElementTemplateChooserModule, StepTemplatesModule]
});

const mark = findings => {
  const overlays = modeler.get('overlays');
  const elements = modeler.get('elementRegistry');
  overlays.remove({ type: 'finding' });
  findings.filter(finding => elements.get(finding.element)?.parent).forEach(finding => {
    const sign = document.createElement('span');
    sign.className = 'finding-sign';
    sign.textContent = '!';
    sign.title = finding.sentence;
    overlays.add(finding.element, 'finding', { position: { top: -10, right: 10 }, html: sign });
  });
};

// Everything is to be seen at first, beside the palette and not under it.
const PALETTE = 100;
const BORDER = 30;

const showAll = () => {
  const canvas = modeler.get('canvas');
  const { inner, outer } = canvas.viewbox();
  const room = { width: outer.width - PALETTE - BORDER, height: outer.height - 2 * BORDER };
  const scale = Math.min(1, room.width / inner.width, room.height / inner.height);
  canvas.viewbox({
    x: inner.x - (PALETTE + (room.width - inner.width * scale) / 2) / scale,
    y: inner.y - (BORDER + (room.height - inner.height * scale) / 2) / scale,
    width: outer.width / scale,
    height: outer.height / scale
  });
};

/** A name that is still being written on the drawing counts too; looking at it does not end the writing. */
const written = async ending => {
  if (ending) modeler.get('directEditing').complete();
  return (await modeler.saveXML({ format: true })).xml;
};

edit(async xml => {
  await modeler.importXML(xml);
  modeler.get('elementTemplatesLoader').setTemplates(JSON.parse(await read(page.dataset.templates)));
  showAll();
}, written, mark, id => {
  const element = modeler.get('elementRegistry').get(id) || modeler.get('canvas').getRootElement();
  modeler.get('selection').select(element);
  if (element.parent) modeler.get('canvas').scrollToElement(element, 120);
});

// for whoever drives the page from a program
page.modeler = modeler;
