"""A training lab in a notebook. `npm run build` makes the script that it shows."""

import pathlib

import anywidget
import traitlets


class Training(anywidget.AnyWidget):
    """Three sentences, one recurrent network; what the reader changes, Python sees, and the other way round."""

    _esm = pathlib.Path(__file__).parent / "dist" / "widget.js"

    # Settings, as in the lab's address.
    seed = traitlets.Int(0).tag(sync=True)
    mode = traitlets.Enum(["every-position", "last-position"], "every-position").tag(sync=True)
    lr = traitlets.Float(0.001).tag(sync=True)
    epochs = traitlets.Int(100).tag(sync=True)

    # What the lab says: losses are in nats, before the update; none before the first.
    status = traitlets.Unicode("idle").tag(sync=True)
    update = traitlets.Int(0).tag(sync=True)
    loss = traitlets.Float(None, allow_none=True).tag(sync=True)
    problem = traitlets.Unicode("").tag(sync=True)

    def play(self):
        self.send({"command": "play"})

    def pause(self):
        self.send({"command": "pause"})

    def step(self, count=1):
        self.send({"command": "step", "value": count})

    def seek(self, update):
        self.send({"command": "seek", "value": update})
