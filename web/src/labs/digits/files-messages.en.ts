export const messages = {
  'files.compressed': '{file} is still compressed.',
  'files.not-idx':
    '{file} is no IDX file: it should begin with 2051 for images or 2049 for labels.',
  'files.wrong-kind': '{file} holds labels where images are expected, or the reverse.',
  'files.wrong-size': '{file} has images of another size than 28 × 28.',
  'files.wrong-count': '{file} says that it has no image, or more than 250 000.',
  'files.truncated': '{file} is shorter than its header says.',
  'files.oversized': '{file} is longer than its header says.',
  'files.bad-label': '{file} has a label that is not from 0 to 9.',
  'files.mixed-up': '{file} has as many labels as there are images in another set.',
  'files.missing':
    'Not found: {file}. Four files are needed: images and labels to train and to test.',
  'files.ambiguous': 'These are two of the same kind, and they differ: {file}.',
  'files.unreadable': '{file} could not be read.',
  'files.out-of-memory': 'There is not enough memory for these images. {file}.',
  'files.too-large': '{file} is larger than 250 000 images could be.',
  'files.not-gzip':
    '{file} begins as a gzip file and cannot be unpacked: it is damaged or cut off.',
};
export type FilesMessage = keyof typeof messages;
