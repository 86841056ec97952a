// What somebody writes who made a client from the description: complain, take a note twice with one key, and find it again.
import { CaseWorkApi, ComplaintsApi, Configuration, IntakeApi } from './client';

declare const process: { argv: string[] };

async function run(address: string): Promise<string> {
  const settings = new Configuration({ basePath: address, username: 'handler', password: 'handler' });
  const complaint = { subject: 'Made by a client', description: 'It never came.', consent: true,
    complainant: { name: 'Kim', email: 'kim@example.org' } };
  const received = await new IntakeApi(settings).submitComplaints({ newComplaint: complaint, idempotencyKey: 'ts-client' });
  const number: string = received.number!;
  const work = new CaseWorkApi(settings);
  await work.note({ number, caseWorkText: { text: 'by a client' }, idempotencyKey: 'ts-client' });
  await work.note({ number, caseWorkText: { text: 'by a client' }, idempotencyKey: 'ts-client' });
  const file = await new ComplaintsApi(settings).readComplaints({ number });
  return `${file.subject}, notes: ${(await work.notes({ number })).items!.length}`;
}

run(process.argv[2]).then(words => console.log(words));
