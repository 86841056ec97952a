// What Redress adds to Tasklist.
import '../../redress/every-app.js';
import { complaintCard } from './card.js';
import { complaintTab } from './complaint-tab.js';
import { newComplaint } from './new-complaint.js';
import { watchTaskForms } from './task-form.js';

watchTaskForms();

export default [complaintTab, complaintCard, newComplaint];
