import { faultScript } from '../../shared/fault-script.ts';
import { withFaults } from '../../shared/ledger/faults.ts';
import { ledgerContract } from '../ledger/contract.ts';
import { openLocal } from './open.ts';

ledgerContract('DynamoDB', () => openLocal());
ledgerContract('DynamoDB behind the decorator', async () =>
  withFaults(await openLocal(), faultScript()),
);
