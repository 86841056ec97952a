// Where things are: Redress may run below a context path.
const appRoot = document.querySelector('base')?.getAttribute('app-root') ?? new URL('../..', import.meta.url).pathname.replace(/\/$/, '');

/** Path before all addresses of Redress; empty when it runs at the top of its host. */
export const root = appRoot.replace(/\/[^/]*$/, '');

/** Path of the web apps' own REST interface. */
export const webApi = `${appRoot}/api`;
