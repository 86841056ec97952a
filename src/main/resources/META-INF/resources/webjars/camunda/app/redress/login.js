// The web apps bring a login page of their own (#/login) and show it after "Sign out" or when a session has ended. There is one
// login for everything, and it is not this one: whoever is sent to #/login goes to our page instead.
import { root } from './place.js';

const atOwnLogin = () => /^#\/login\b/.test(location.hash);

function goToOurLogin() {
  if (atOwnLogin()) {
    location.replace(`${root}/login`);
  }
}

// AngularJS changes the address through the history, which raises no event.
for (const change of ['pushState', 'replaceState']) {
  const original = history[change];
  history[change] = function (...args) {
    const result = original.apply(this, args);
    goToOurLogin();
    return result;
  };
}
addEventListener('hashchange', goToOurLogin);
addEventListener('popstate', goToOurLogin);
goToOurLogin();
