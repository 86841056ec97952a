// The list of tasks begins with the next clock, until somebody chooses another order.
const NEXT_CLOCK = encodeURIComponent(JSON.stringify([{ sortBy: 'dueDate', sortOrder: 'asc' }]));

function orderByNextClock() {
  if (/^#?(\/?$|\/\?)/.test(location.hash) && !/[?&]sorting=/.test(location.hash)) {
    const hash = location.hash || '#/';
    location.replace(`${hash}${hash.includes('?') ? '&' : '?'}sorting=${NEXT_CLOCK}`);
  }
}

export function keepOrder() {
  orderByNextClock();
  addEventListener('hashchange', orderByNextClock);
}
