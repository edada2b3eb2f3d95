export const messages = {
  title: 'Take it with you',
  'state.run':
    'The run as it stands, at update {update} of {total}, with the settings of this page.',
  'state.lab': 'The lab with the settings of this page.',
  'link.heading': 'Link',
  'link.address': 'Address',
  'link.why': 'Opens this lab with these settings.',
  'page.heading': 'For a page of your own',
  'page.frame': 'As a frame: works in any page that takes HTML.',
  'page.element': 'As an element: from the npm package, which you host with your page.',
  'page.copy-frame': 'Frame',
  'page.copy-element': 'Element',
  'frame.title': 'Surprisal: {lab}',
  'pictures.heading': 'Pictures',
  'numbers.heading': 'Numbers',
  'numbers.run': 'Every update of the run',
  'numbers.run.why': 'The JSON opens again here, bit for bit.',
  'numbers.all': 'All tables, with the settings',
  'weights.heading': 'Weights',
  'weights.why': 'Every parameter under the name that PyTorch gives it.',
  'weights.names': 'state_dict',
  'script.heading': 'PyTorch',
  'script.why': 'The script that does the same',
  'back.heading': 'And back in',
  'back.why': 'The JSON of a run, chosen here or dropped anywhere on a lab:',
  'back.label': 'Open a run',
  'done.saved': 'Saved as {file}',
  'done.handed':
    'Given to the browser as {file}. If no file appears, the page around this frame does not let it save any.',
  'done.blocked': '{file} was not saved: the page around this frame does not let it save files.',
  'done.text': 'Its text can be copied from here.',
  'done.tab': 'Open the lab by its own address, above, to save it.',
  'done.content': 'Content of the file',
  'done.failed': 'That did not work: {reason}',
  'action.aria': '{format}: {name}',
  dismiss: 'Dismiss',

  'in.reading': 'Reading “{file}” …',
  'in.computing': '“{file}”: computing {count} {count|update|updates} again …',
  'in.same':
    '“{file}” is bit for bit the same here: {count} {count|loss|losses} and the digest {digest}, at update {update} of {total}.',
  'in.differs':
    '“{file}” differs from update {update} on: {theirs} in the file, {ours} here. {same} {same|loss|losses} before it {same|is|are} the same.',
  'in.digest':
    '“{file}”: {count|the one loss is|all # losses are} the same, but the file gives the digest {theirs}, and {count|it has|they have} {ours}.',
  'in.total':
    '“{file}” says {theirs} {theirs|update|updates} in all; with its settings there {ours|is|are} {ours}.',
  'in.stopped': '“{file}” was stopped at update {at}, before its update {update}: not compared.',
  'in.missing': 'none',
  'in.engine': 'It was made by engine {theirs}; this is {ours}.',
  'in.one': 'Open one run at a time; these were {count} {count|file|files}.',
  'in.kept': 'Nothing was changed.',
  'in.too-large': '“{file}” has {size} {size|byte|bytes}; a run has at most {most}.',
  'in.unreadable': '“{file}” cannot be read: {reason}',
  'in.not-json': '“{file}” is not JSON: {reason}',
  'in.not-a-run': '“{file}” is not a run of Surprisal.',
  'in.newer':
    '“{file}” has schema version {version}; this page reads up to {known}. A newer Surprisal can open it.',
  'in.unknown-lab': '“{file}” is of the lab “{lab}”, which is none of those that train: {known}.',
  'in.malformed': '“{file}” is damaged at “{place}”: {reason}',
  'in.settings': '“{file}” has settings that are not allowed:',
  'in.other-lab': '“{file}” is of the lab “{lab}”; this one is “{here}”.',
  'in.failed': '“{file}” could not be run: {reason}',
  'in.needs-files':
    '“{file}” was trained on image files, {train} to train and {test} to test. It needs these: open the lab “digits”, drop the four files there, then this one again.',
  'in.needs-folder':
    '“{file}” was trained on the images in the folder beside its page ({train} to train, {test} to test), and here there are none.',
} as const;

export type MenuMessage = keyof typeof messages;
