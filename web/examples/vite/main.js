import 'surprisal/define';
import 'surprisal/fonts.css';

const lab = document.querySelector('surprisal-train');
const play = document.getElementById('play');
const middle = document.getElementById('middle');
const progress = document.getElementById('progress');
const said = document.getElementById('said');

lab.addEventListener('ready', ({ detail }) => {
  progress.max = detail.total;
  progress.value = detail.update;
  play.disabled = middle.disabled = false;
});
lab.addEventListener('step', ({ detail }) => (progress.value = detail.update));
lab.addEventListener('done', ({ detail }) => {
  said.value = `The last loss was ${detail.loss.toFixed(4)} nats.`;
});
lab.addEventListener('error', ({ detail }) => (said.value = detail.message));

play.addEventListener('click', () => lab.play());
middle.addEventListener('click', async () => {
  await lab.seek(progress.max / 2);
  const { update, loss } = lab.getState();
  said.value = `The loss of update ${update} was ${loss.toFixed(4)} nats.`;
});
