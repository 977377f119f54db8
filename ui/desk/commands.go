package desk

import (
	"slices"
)

// commands returns the table of commands. Dispatch, help, completion and
// docs/commands.md are made from it.
func commands() []Command {
	return slices.Concat(timeCommands(), changeCommands(), lookCommands(), whyCommands(), fileCommands())
}

// timeCommands returns the commands that go through time.
func timeCommands() []Command {
	return []Command{
		{Name: "next", Form: "next phase", Help: "one move forward, or one phase", Complete: Listed(granularities), Do: next},
		{Name: "back", Form: "back phase", Help: "one move back, one phase, or until", Complete: backPhrases, Do: back},
		{Name: "epoch", Form: "epoch", Help: "to the end of the next epoch", Do: func(d *Desk, _ string) Result { return next(d, "epoch") }},
		{Name: "step", Form: "step", Help: "to the end of the next step", Do: func(d *Desk, _ string) Result { return next(d, "step") }},
		{Name: "goto", Form: "goto 500", Help: "to the end of that epoch", Do: gotoEpochNumbered},
		{Name: "phase", Form: "phase δ2", Help: "to that phase of the step", Complete: Listed(func(d *Desk) []string { return d.seen.PhaseNames() }), Do: gotoPhase},
		{Name: "play", Form: "play", Help: "play, pause", Do: togglePlay},
		{Name: "pause", Form: "pause", Help: "pause", Do: pause},
		{Name: "faster", Form: "faster", Help: "play faster", Do: faster},
		{Name: "slower", Form: "slower", Help: "play slower", Do: slower},
		{Name: "until", Form: "until 0.1", Help: "play until that loss, or a condition", Complete: phrases, Do: playUntil},
		{Name: "by", Form: "by phase", Help: "a move is a unit, phase, step or epoch", Complete: Words("unit", "phase", "step", "epoch", "coarser", "finer"), Do: chooseGranularity},
	}
}

// changeCommands returns the commands that change training, each of which makes a run,
// and those that go from run to run.
func changeCommands() []Command {
	return []Command{
		{Name: "set", Form: "set lr 0.1", Help: "go on with another setting, as a new run", Complete: settingsAndValues, Do: set},
		{Name: "edit", Form: "edit h1 bmi 1/3", Help: "set a weight, a bias, an input or a target", Complete: Listed(editable), Do: changeByHand("edit")},
		{Name: "add", Form: "add 0.3 0.7 1", Help: "add a sample: its inputs and its target", Complete: Listed(func(d *Desk) []string { return []string{d.grammar().exampleOfSample()} }), Do: changeByHand("add")},
		{Name: "undo", Form: "undo", Help: "take the last change back; its run is kept", Do: undo},
		{Name: "restart", Form: "restart lr 0.1", Help: "to the start, or a new run with lr 0.1", Complete: settingsAndValues, Do: restart},
		{Name: "reseed", Form: "reseed", Help: "a new run with new weights", Do: reseed},
		{Name: "run", Form: "run 2 120", Help: "go to that run, or to its epoch 120", Complete: Listed(func(d *Desk) []string { return d.runs.names() }), Do: gotoRun},
		{Name: "drop", Form: "drop sample 3", Help: "take a sample out of training", Complete: Listed(removable), Do: changeByHand("drop")},
		{Name: "runs", Form: "runs", Help: "list the runs and how they differ", Do: sayRuns},
		{Name: "rename", Form: "rename 2 big", Help: "give a run a name", Complete: Listed(func(d *Desk) []string { return d.runs.names() }), Do: rename},
		{Name: "ghost", Form: "ghost 2", Help: "hide a run in the charts of others, or show it", Complete: Listed(func(d *Desk) []string { return d.runs.names() }), Do: toggleGhost},
		{Name: "mark", Form: "mark 2 30", Help: "mark a moment, to compare it with another", Complete: Listed(func(d *Desk) []string { return d.runs.names() }), Do: mark},
		{Name: "delete", Form: "delete 3", Help: "delete a run with its branches; asks first", Complete: Listed(deletable), Do: deleteRun},
	}
}

// lookCommands returns the commands that choose what is looked at, and how.
func lookCommands() []Command {
	return []Command{
		{Name: "select", Form: "select h1", Help: "select a unit", Complete: Listed(selections), Do: selectUnit},
		{Name: "sample", Form: "sample 3", Help: "select a sample of the batch", Complete: Words("next", "previous", "row"), Do: selectSample},
		{Name: "pin", Form: "pin 3", Help: "keep row 3 in focus, or unpin it", Complete: Words("none"), Do: pinSample},
		{Name: "weight", Form: "weight next", Help: "select a weight of the unit", Complete: Listed(weights), Do: selectWeight},
		{Name: "explain", Form: "explain δ h1", Help: "explain that number, wherever the step stands", Complete: Listed(askableNow), Do: explainNumber},
		{Name: "paths", Form: "paths h1 bmi", Help: "the gradient of that weight as the sum over its paths to the loss", Complete: Listed(pathable), Do: showPaths},
		{Name: "solve", Form: "solve ŷ = 0.9 by w", Help: "say what a weight, an input or η would have to be", Complete: solvable, Do: solveFor},
		{Name: "leave", Form: "leave", Help: "stop a move, leave a mode, explain the phase again, put a moved sample back", Do: leave},
		{Name: "view", Form: "view surface", Help: "another view", Complete: Listed((*Desk).viewNames), Do: chooseView},
		{Name: "digits", Form: "digits 6", Help: "significant digits shown, 2 to 17", Complete: Words("next", "2", "4", "6", "9", "12", "17"), Do: chooseDigits},
		{Name: "notation", Form: "notation nielsen", Help: "the notation of a book, or single choices", Complete: offeredNotations, Do: chooseNotation},
		{Name: "loss", Form: "loss log", Help: "charts of the loss log, linear", Complete: Words("log", "linear"), Do: chooseLoss},
		{Name: "ghosts", Form: "ghosts off", Help: "the last step's numbers where this one has none yet, or dots", Complete: Words("on", "off"), Do: chooseGhosts},
		{Name: "clear", Form: "clear", Help: "hide the other runs, or show them", Do: clearRuns},
	}
}

func granularities(*Desk) []string { return []string{"unit", "phase", "step", "epoch"} }

// selections returns the arguments of select.
func selections(d *Desk) []string {
	return append([]string{"next", "previous", "up", "down", "left", "right"}, d.grammar().unitNames()...)
}

// weights returns the arguments of weight.
func weights(d *Desk) []string {
	names := weightWords(d)
	if layer := d.seen.Selection.Layer; layer >= 0 {
		for unit := range min(d.seen.Units(layer-1), mostListed) {
			names = append(names, d.seen.Setup.Names.Unit(layer-1, unit))
		}
	}
	return names
}

// weightWords returns the arguments of weight that are not names of units.
func weightWords(d *Desk) []string {
	if d.seen.Config().Architecture.Bias {
		return []string{"next", "previous", "bias"}
	}
	return []string{"next", "previous"}
}
