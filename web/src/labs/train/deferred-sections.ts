/** The numbers behind the pictures; they come when the run moves. */
export { distributionTable, lossTable, targetTable } from './tables.ts';
