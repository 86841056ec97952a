export default {
  app: {
    name: 'Cockpit',
    vendor: 'Redress'
  },
  locales: {
    availableLocales: ['en', 'de'],
    fallbackLocale: 'en'
  },
  customScripts: ['../redress/every-app'],
  disableWelcomeMessage: true
};
