export default {
  app: {
    name: 'Admin',
    vendor: 'Redress'
  },
  locales: {
    availableLocales: ['en', 'de'],
    fallbackLocale: 'en'
  },
  customScripts: ['../redress/every-app'],
  disableWelcomeMessage: true
};
