// Calls to our REST interface, and what its refusals say.
import { root, webApi } from './place.js';

const cookie = name => document.cookie.split('; ').find(part => part.startsWith(`${name}=`))?.slice(name.length + 1) ?? '';

/** A refusal: words for the person, and the fields concerned. Status 0: the server was not reached. */
export class Refusal extends Error {
  constructor(status, message, errors = []) {
    super(message);
    this.status = status;
    this.errors = errors;
  }
}

const inGeneral = {
  401: 'You are no longer signed in. Sign in again in another tab, then repeat.',
  403: 'You may not do this.',
  404: 'This is not there (any more).',
  413: 'This is too large.',
};

async function refusalOf(response) {
  const problem = await response.json().catch(() => ({}));
  // Without the token cookie there is no session either.
  const status = response.status === 403 && !cookie('REDRESS-CSRF') ? 401 : response.status;
  const general = inGeneral[status] ?? `The server refused (${status}).`;
  const words = status === 401 ? general : problem.detail || problem.title || general;
  return new Refusal(status, words, Array.isArray(problem.errors) ? problem.errors : []);
}

async function call(method, path, body, { version, key, ...options } = {}) {
  const headers = { Accept: 'application/json, application/problem+json' };
  if (method !== 'GET') {
    headers['X-REDRESS-CSRF'] = cookie('REDRESS-CSRF');
  }
  if (version !== undefined) {
    headers['If-Match'] = `"${version}"`;
  }
  if (key !== undefined) {
    headers['Idempotency-Key'] = key;
  }
  if (body !== undefined && !(body instanceof FormData)) {
    headers['Content-Type'] = 'application/json';
    body = JSON.stringify(body);
  }
  let response;
  try {
    response = await fetch(`${root}/api/v1${path}`, { method, headers, body, credentials: 'same-origin', ...options });
  } catch (unreachable) {
    throw new Refusal(0, 'The server cannot be reached. Nothing was lost; try again in a moment.');
  }
  if (!response.ok) {
    throw await refusalOf(response);
  }
  const text = await response.text();
  return text ? JSON.parse(text) : null;
}

export const get = path => call('GET', path);
export const post = (path, body, options) => call('POST', path, body, options);
export const put = (path, body, options) => call('PUT', path, body, options);
export const remove = (path, options) => call('DELETE', path, undefined, options);

/** A word for one deed: sent again with every try until it succeeded, so that it is done once. */
export const newKey = () => crypto.randomUUID?.() ?? [...crypto.getRandomValues(new Uint8Array(16))].map(byte => byte.toString(16)).join('-');

/** Sends files, reporting the part sent (0 to 1): fetch cannot do that. */
export function upload(path, form, key, report) {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open('POST', `${root}/api/v1${path}`);
    request.setRequestHeader('X-REDRESS-CSRF', cookie('REDRESS-CSRF'));
    request.setRequestHeader('Accept', 'application/json, application/problem+json');
    request.setRequestHeader('Idempotency-Key', key);
    request.upload.onprogress = event => event.lengthComputable && report(event.loaded / event.total);
    request.onerror = () => reject(new Refusal(0, 'The server cannot be reached. The files were not sent.'));
    request.onload = () => {
      const response = new Response(request.responseText, { status: request.status });
      if (response.ok) {
        response.json().then(resolve, reject);
      } else {
        refusalOf(response).then(reject);
      }
    };
    request.send(form);
  });
}

/** Address of something that is downloaded by a link. */
export const address = path => `${root}/api/v1${path}`;

/** Lists come as {items: [...]}. */
export const items = list => list?.items ?? [];

let user;

/** Id of whoever is signed in. */
export function whoAmI() {
  user ??= fetch(`${webApi}/admin/auth/user/default`, { headers: { Accept: 'application/json' }, credentials: 'same-origin' })
    .then(response => response.json()).then(session => session.userId).catch(() => {
      user = undefined;
      return 'somebody';
    });
  return user;
}

/** Whether an engine task is still there for this user. */
export const taskExists = async taskId =>
  (await fetch(`${webApi}/engine/engine/default/task/${encodeURIComponent(taskId)}`, { credentials: 'same-origin' })).status !== 404;

/** The most urgent task of the complaint, and of these the newest, that is offered to this user or theirs already. */
export async function nextTask(number) {
  const asked = new URLSearchParams({ processInstanceBusinessKey: number, candidateUser: await whoAmI(), includeAssignedTasks: 'true',
    sortBy: 'created', sortOrder: 'desc', maxResults: '50' });
  const response = await fetch(`${webApi}/engine/engine/default/task?${asked}`, { credentials: 'same-origin' });
  return response.ok ? (await response.json()).sort((one, other) => other.priority - one.priority)[0]?.id : undefined;
}
