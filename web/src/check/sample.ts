/** What a classifier gives whose last layer is softmax, and the loss that was printed with it. */
export const softmaxTwice = `outputs = tensor([[0.1054, 0.0495, 0.0920, 0.0454, 0.1177, 0.0602, 0.0239, 0.0430, 0.0695, 0.3933],
        [0.0336, 0.0525, 0.3638, 0.0343, 0.1817, 0.0368, 0.0426, 0.0209, 0.1541, 0.0797],
        [0.0159, 0.0339, 0.0711, 0.0433, 0.0219, 0.0322, 0.0155, 0.0570, 0.0506, 0.6586],
        [0.1803, 0.0522, 0.0857, 0.0422, 0.0552, 0.2707, 0.0643, 0.1000, 0.0837, 0.0658],
        [0.0043, 0.0080, 0.2859, 0.0040, 0.0203, 0.0047, 0.0034, 0.0062, 0.3281, 0.3352],
        [0.0131, 0.0219, 0.0093, 0.0084, 0.0050, 0.0481, 0.0545, 0.8206, 0.0116, 0.0073]])
targets = tensor([0, 2, 9, 5, 8, 7])
loss = tensor(1.9914)`;

/** How such files come to be. */
export const savingLines = `import numpy as np

np.savez(
    "dump.npz",
    logits=logits.detach().float().cpu().numpy(),
    targets=targets.cpu().numpy(),
    loss=loss.item(),
)`;
