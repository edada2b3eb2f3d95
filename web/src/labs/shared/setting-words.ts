// What settings are that several labs have, for the descriptions of their elements.
export const unit = 'Whether surprisals are shown in nats or in bits.';
export const speed = 'Updates a second while it plays; `full` is as many as the machine does.';
export const scale = "The loss axis's scale.";
