import { auditIn } from './audit.ts';

auditIn('en-US', 'light');
