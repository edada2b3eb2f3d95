import { BaseSequencer, type TestSpecification } from 'vitest/node';

const isAudit = ({ moduleId }: TestSpecification): boolean => moduleId.includes('/audit-');

/** The audits of all labs take longest, whatever the size of their files: no other waits for them. */
export class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const others = await super.sort(files.filter((file) => !isAudit(file)));
    return [...files.filter(isAudit), ...others];
  }
}
