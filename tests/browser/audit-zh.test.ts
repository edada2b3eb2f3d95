import { auditIn } from './audit.ts';

auditIn('zh-CN', 'dark');
