export default {
  app: {
    name: 'Welcome',
    vendor: 'Redress'
  },
  locales: {
    availableLocales: ['en', 'de'],
    fallbackLocale: 'en'
  },
  customScripts: ['../redress/every-app'],
  disableWelcomeMessage: true
};
