import { inspectorMessages, t } from './inspector-messages.ts';

/** What a tensor is called: those of PyTorch keep the name that they have there. */
export function tensorName(name: string): string {
  const key = `tensor.${name}`;
  return inspectorMessages.has(key) ? t(key) : name;
}

/** `probabilities[2, 3]`, and a derivative by it, with the tensor's name. */
export const elementName = (element: string): string =>
  element.replace(/[\w./]+(?=\[)/u, (name) => tensorName(name));
