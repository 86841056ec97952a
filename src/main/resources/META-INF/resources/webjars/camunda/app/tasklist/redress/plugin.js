// What Redress adds to Tasklist.
import '../../redress/every-app.js';
import { complaintCard } from './card.js';
import { complaintTab } from './complaint-tab.js';
import { countFilters } from './counts.js';
import { find } from './find.js';
import { newComplaint } from './new-complaint.js';
import { keepOrder } from './order.js';
import { watchTaskForms } from './task-form.js';

watchTaskForms();
keepOrder();
countFilters();

export default [complaintTab, complaintCard, find, newComplaint];
