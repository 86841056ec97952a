// What the words of code lists are called in the language of the reader; one that no list knows is shown as it is.
import { get } from '../../redress/api.js';

/** The lists that the words of a complaint's file come from, by the name of the field. */
const LISTS = { category: 'category', subcategory: 'category', cause: 'cause', subcause: 'cause', kind: 'remedy-kind',
  subkind: 'remedy-kind', channel: 'channel', subchannel: 'channel' };

let labels = {};

/** Asked for with every file: owners change the lists while handlers work. */
export async function loadCodes() {
  labels = Object.fromEntries((await get('/codes')).items.map(({ list, labels: ofList }) => [list, ofList]));
}

export const isCode = field => field in LISTS;

export const called = (field, word) => labels[LISTS[field]]?.[word] ?? word;

/** Where only the word is known, not its list. */
export const calledAnywhere = word => Object.values(labels).find(ofList => word in ofList)?.[word];

/** Every word of the list of this field with what it is called, for a choice. */
export const choices = field => Object.entries(labels[LISTS[field]] ?? {});
