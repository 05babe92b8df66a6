import { describe } from 'vitest';
import type { Ledger } from '../../shared/ledger/port.ts';
import { appendContract } from './contract/append.ts';
import { dueContract } from './contract/due.ts';
import { noticesContract } from './contract/notices.ts';
import { peopleContract } from './contract/people.ts';
import { subjectOf } from './contract/subject.ts';
import { uniqueContract } from './contract/unique.ts';

const PARTS = [appendContract, uniqueContract, dueContract, noticesContract, peopleContract];

/** What every adapter of the ledger must do. `open` gives an empty ledger each time. */
export function ledgerContract(name: string, open: () => Promise<Ledger>): void {
  describe(`a ledger, ${name}`, () => {
    const subject = subjectOf(open);
    for (const part of PARTS) part(subject);
  });
}
