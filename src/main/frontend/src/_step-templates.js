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

    this.postExecuted('shape.create', ({ context }) => {
      const template = steps.get(context.shape);
      if (template) {
        steps.delete(context.shape);
        elementTemplates.applyTemplate(context.shape, template);
      }
    });
  }
}
StepTemplates.$inject = ['eventBus', 'elementFactory', 'elementTemplates'];

export default { __init__: ['stepTemplates'], stepTemplates: ['type', StepTemplates] };
