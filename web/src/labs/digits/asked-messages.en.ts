export const messages = {
  'predict.first': 'It has seen no image yet. What is the loss of its very first batch, in {unit}?',
  'predict.first.label': 'first loss',
  'predict.first.why':
    'It is near {log} 10: random first weights make all ten digits about equally likely.',
  'predict.empty':
    'After {updates} {updates|update|updates} it is shown an empty pad. How high is the highest of its ten p?',
  'predict.empty.label': 'highest p',
  'predict.empty.why':
    'Softmax always shares out 100 % among the ten digits: “nothing” is not among its answers, so the highest p is never below one tenth.',
  'predict.ink':
    'After {updates} {updates|update|updates} it is shown a pad that is ink all over, nothing like a digit. How high is the highest of its ten p?',
  'predict.ink.why':
    'Softmax compares ten scores with one another; it does not know whether it has ever seen anything like this, so its p may be high where it has no reason to be sure.',
  'predict.surprise':
    'After {updates} {updates|update|updates} it reads these {count} {count|image|images} of the test. Which will surprise it most?',
  'predict.surprise.image': 'image {image}',
  'predict.surprise.why':
    'Of all of them {image} has the smallest p at its true digit, and −log p is greatest where p is smallest.',
} as const;

export type AskedMessage = keyof typeof messages;
