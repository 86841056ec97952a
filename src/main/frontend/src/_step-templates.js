import CommandInterceptor from 'diagram-js/lib/command/CommandInterceptor';

/**
 * Lets the menus draw steps of the catalogue. They ask for an element made from a template, which bpmn-js can make for Camunda 8 only:
 * here the bare element is drawn first and the template applied to it in the same action, so that one undo takes back both.
 */
class StepTemplates extends CommandInterceptor {
  constructor(eventBus, elementFactory, elementTemplates) {
    super(eventBus);
    const steps = new Map();

    elementTemplates.createElement = template => {
      const shape = elementFactory.createShape({ type: template.elementType.value });
      steps.set(shape, template);
      return shape;
    };

    // only when it is connected: applying a template replaces the element
    const apply = shape => {
      const template = steps.get(shape);
      if (template) {
        steps.delete(shape);
        elementTemplates.applyTemplate(shape, template);
      }
    };
    this.postExecuted('shape.append', ({ context }) => apply(context.shape));
    this.postExecuted('elements.create', ({ context }) => context.elements.forEach(apply));
  }
}
StepTemplates.$inject = ['eventBus', 'elementFactory', 'elementTemplates'];

export default { __init__: ['stepTemplates'], stepTemplates: ['type', StepTemplates] };
