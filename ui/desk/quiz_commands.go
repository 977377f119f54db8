package desk

// quizCommands returns the commands with which a person works out the numbers of a step
// before they are shown. They come after all others, whose names may be cut as short as ever.
func quizCommands() []Command {
	return []Command{
		{Name: "predict", Form: "predict next", Help: "ask for the next number before it is shown, or for another of a table", Complete: Words("next", "previous"), Do: predict},
		{Name: "answer", Form: "answer 0.5", Help: "say what the number is that is asked", Do: answer},
		{Name: "hint", Form: "hint", Help: "unfold the next hint to it", Do: hint},
		{Name: "reveal", Form: "reveal", Help: "show it; it counts as not known", Do: reveal},
		{Name: "skip", Form: "skip", Help: "pass over it; it does not count", Do: skip},
		{Name: "level", Form: "level unit", Help: "ask for one number, a unit, a phase, or the step unaided", Complete: Words(append(LevelNames(), "next")...), Do: chooseLevel},
		{Name: "score", Form: "score", Help: "what was right so far", Do: sayScore},
	}
}

// predict carries out "predict", which asks for the next number, and "predict next" and
// "predict previous", which go to another one of those that are asked together.
func predict(d *Desk, argument string) Result {
	z := quizzer{d}
	by, other := map[string]int{"next": +1, "previous": -1}[argument]
	switch {
	case argument != "" && !other:
		return Wrong("predict %q: want predict, predict next or predict previous", argument)
	case other && d.quiz.on:
		if z.catchUp(); z.another(by) || z.quiz.question != nil {
			return z.tell(z.question())
		}
	}
	for _, v := range d.options.Views {
		if v.Asks && v.Name != d.view {
			return chooseView(d, v.Name)
		}
	}
	return z.ask()
}
