import 'surprisal/define';
import { useEngine } from 'surprisal';
import fonts from 'surprisal/fonts.css?inline';
import wasm from 'surprisal/surprisal.wasm?url&inline';

const base64 = wasm.slice(wasm.indexOf(',') + 1);
useEngine({ wasmBinary: Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0)) });

const style = document.createElement('style');
style.textContent = fonts;
document.head.append(style);

/** Traits that are settings of the lab, by the names of its properties. */
const settings = ['seed', 'mode', 'lr', 'epochs'];
/** What Python may tell every view to do: methods of the lab. */
const commands = ['play', 'pause', 'step', 'seek'];

/** A module as anywidget and marimo take them: one lab for each cell that shows the widget. */
export default {
  render({ model, el }) {
    const lab = document.createElement('surprisal-train');
    lab.autoplay = 'off';
    lab.hide = 'opening inspector code try more share';
    for (const name of settings) lab[name] = model.get(name);

    const tell = (values) => {
      for (const [name, value] of Object.entries(values)) model.set(name, value);
      model.save_changes();
    };
    const tellState = (problem) => {
      const { status, update, loss } = lab.getState();
      const current = settings.map((name) => [name, lab[name]]);
      tell({ ...Object.fromEntries(current), status, update, loss, problem });
    };
    lab.addEventListener('ready', () => tellState(''));
    lab.addEventListener('state', () => tellState(''));
    lab.addEventListener('step', ({ detail: { update, loss } }) => tell({ update, loss }));
    lab.addEventListener('error', ({ detail }) => tellState(detail.message));

    const change = (name) => {
      if (lab[name] !== model.get(name)) lab[name] = model.get(name);
    };
    const obey = ({ command, value }) => {
      if (!commands.includes(command)) return;
      lab[command](value).catch((error) => tell({ problem: error.message }));
    };
    const changes = settings.map((name) => [`change:${name}`, () => change(name)]);
    const listeners = [...changes, ['msg:custom', obey]];
    for (const [name, listener] of listeners) model.on(name, listener);

    el.append(lab);
    return () => {
      for (const [name, listener] of listeners) model.off(name, listener);
      lab.remove();
    };
  },
};
