export const messages = {
  title: 'The same surprise teaches a network {emphasis}.',
  'title.emphasis': 'to read digits',
  lead: '{data}, a {mlp} with 109 386 weights, and one loss: the {surprise}, {nll}, at the digit that it really was.',
  'lead.synthetic': '60 000 synthetic digits',
  'lead.files': 'Your own images',
  'lead.mlp': 'network of three layers',
  'lead.surprise': 'surprise',
  'term.mlp':
    '784 pixels → 128 → 64 → 10 scores, with ReLU between the layers and log-softmax at the end. Each layer weighs all numbers of the one before.',
  'term.surprise':
    'Surprisal: −log p of what happened. 0 if it was certain (p = 1), and larger the less it was expected.',
  'term.synthetic':
    'Drawn by this page: the strokes of a digit, bent, slanted and stretched at random, with a random pen. Nothing is downloaded. They are easier than handwriting of people; try MNIST, below.',
  'term.perplexity':
    'e to the power of the mean loss in nats: as unsure as if it chose blindly among this many digits.',

  'transport.update': 'update',
  'chart.epoch': 'epoch',
  'chart.update': 'update {update}, epoch {epoch}',
  'unit.nats': 'nats',
  'unit.bits': 'bits',
  'ln.nats': 'ln',
  'ln.bits': 'log₂',

  'pad.heading': 'What it reads',
  'pad.sub': 'draw a digit, or take one of the test',
  'pad.aria':
    'A pad to draw a digit on with mouse, finger or pen. Arrow keys move the image on it by a pixel; the buttons below choose a test image.',
  'pad.role': 'drawing pad',
  'pad.caption': 'Grey values that the network sees, 0 to 255, 28 rows of 28 pixels',
  'pad.seen': 'what it sees, 28 × 28',
  'pad.sample': 'a test image: {label}',
  'pad.drawn': 'yours',
  'pad.empty': 'empty: draw a digit',
  'pad.moved': 'moved by you',
  'pad.clear': 'Clear',
  'pad.previous': 'Previous image',
  'pad.next': 'Next image',
  'answer.caption': 'What it says, and how surprised it would be by each digit',
  'answer.empty':
    'Nothing lies on the pad, and still the ten p add up to 1: softmax has no answer “nothing”.',
  'answer.digit': 'digit',
  'answer.probability': 'p',
  'answer.surprise': '−log p, {unit}',
  'answer.choose': 'How surprised by a {digit}',

  'loss.heading': 'How surprised it was',
  'loss.sub': 'mean loss of every batch, {unit}',
  'loss.batch': 'each batch',
  'loss.smoothed': 'running mean',
  'loss.test': 'test',
  'loss.perplexity': 'perplexity',
  'loss.uniform': 'knows nothing · {log} 10 = {value}',
  'loss.log': 'log scale',
  'loss.aria': 'Loss of every batch in {unit}. Arrow keys read single values.',
  'loss.caption': 'Mean loss of every batch before its update, in {unit}',
  'epochs.caption': 'Every epoch: mean losses in {unit}, perplexity of the test, accuracy',
  'epochs.train': 'training',

  progress: '{percent} % done',
  'progress.seconds': '{percent} % done, about {seconds} s left',
  'progress.minutes': '{percent} % done, about {minutes} min left',
  'end.ready':
    'Press Play or Step: nothing has been learnt yet, every digit is about equally likely.',
  'end.running':
    'Watch the digit on the pad: its −log p falls with the curve. You can draw while it trains.',
  'end.done':
    'It reads {percent} % of {images} {images|digit|digits} that it has never seen; the mean surprise is {loss} {loss|nat|nats}.',
  'end.diverged':
    'The run stopped at update {update}: its loss is {loss}, no number one could learn from. A smaller learning rate helps.',

  'test.heading': 'The test',
  'test.sub': 'after epoch {epoch}, on {images} {images|image|images} it has not learnt from',
  'test.log': 'The line that training scripts print',
  'test.none': 'The first test comes at the end of the first epoch.',
  'test.waiting': 'Confusions and the hardest images appear after the first epoch.',
  'test.why':
    'Average loss is the true mean over all images. Many scripts add up the means of batches of 1000 and then divide by the number of images: they print a thousandth of it.',
  'test.confusion': 'What is taken for what',
  'test.confusion-sub': 'mistakes in red',
  'test.confusion-caption': 'Rows: the digit it is. Columns: the digit it is taken for.',
  'test.label': 'digit',
  'test.accuracy': 'accuracy',
  'test.hardest': 'The greatest surprises',
  'test.hardest-sub': 'highest −log p of all test images; click to look closer',
  'test.is': 'is a {label}',
  'test.taken': 'p({guess}) = {p}',
  'test.image': 'test image {index}',
  'test.hard-caption': 'The greatest surprises, −log p in {unit}, and every probability',
  'test.index': 'image',

  'weights.heading': 'What the first layer looks for',
  'weights.sub': '128 neurons, each an image of its weights: green for ink, purple against it',
  'weights.aria':
    'First-layer weights: 128 images of 28 × 28. Arrow keys choose one; the table below has its numbers.',
  'weights.chosen':
    'neuron {neuron} is framed; colours reach from −{scale} to {scale}, and stay the same beyond',
  'weights.neuron': 'neuron {neuron}:',
  'weights.row': 'row',
  'weights.caption': 'Weights of neuron {neuron}, 28 rows of 28 pixels',

  'data.heading': 'The images',
  'data.sub': 'nothing is fetched from elsewhere',
  'data.synthetic': 'Synthetic digits',
  'data.folder': 'From the folder data/',
  'data.drop':
    'Or drop the four files of MNIST or Fashion-MNIST here, as they are or as .gz, or the folder that they are in; they stay on this machine.',
  'data.now.synthetic': 'Synthetic: {train} to train, {test} to test.',
  'data.now.dropped': 'Your files: {train} to train, {test} to test.',
  'data.now.folder': 'From data/: {train} to train, {test} to test.',
  'data.drawing': 'Drawing digits: {drawn} of {count}',
  'data.reading': 'Reading the files …',
  'data.waiting': 'Waiting for the engine …',
  'files.kept': 'The images from before are kept.',

  'run.heading': 'The run',
  'run.sub': 'every change starts it again from update 0',
  'run.seed': 'seed',
  'run.epochs': 'epochs',
  'run.batch': 'batch size',
  'run.train': 'images to train',
  'run.test': 'images to test',
  'run.data-seed': 'seed of the digits',
  'run.restore': 'Defaults',
  'term.seed':
    'The number from which PyTorch’s generator draws the first weights and the order of the images. The same seed gives the same run, bit for bit.',
  'term.epochs': 'One epoch shows every training image once, in a new order.',
  'term.batch': 'How many images one update learns from; their losses are averaged.',
  'term.train': 'The first so many training images, or “all”.',
  'term.test': 'The first so many test images, or “all”.',
  'term.data-seed': 'The number from which the synthetic digits are drawn.',

  'try.plain': 'No momentum',
  'try.plain.why':
    'The same steps without a memory: it learns more slowly, and errs more often after the same epochs.',
  'try.few': 'Only 300 images, 60 epochs',
  'try.few.why':
    'The training loss falls on, while the test loss rises again: it learns them by heart.',
  'try.large': 'Batches of 1024',
  'try.large.why': 'A smoother curve, and sixteen times fewer steps.',
  'try.wild': 'A hundred times the learning rate',
  'try.wild.why': 'Too large: it ends in knowing nothing, or in no number at all.',

  'torch.heading': 'The same as PyTorch',
  'torch.sub': 'this run as a script that prints the same losses',
  'torch.files':
    'The script reads the four IDX files from a folder. The synthetic digits are written there by “surprisal digits --export data”.',
  'torch.copy': 'Copy the PyTorch script',
} as const;

export type DigitsMessage = keyof typeof messages;
