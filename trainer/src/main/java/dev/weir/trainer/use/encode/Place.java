package dev.weir.trainer.use.encode;

import dev.weir.trainer.use.Answer;
import dev.weir.trainer.use.InputEvent;

/** An event that is drawn, and what the model says of it. */
record Place(InputEvent event, Answer answer) {}
