package desk

import (
	"fmt"
	"slices"
	"strconv"

	"backstep/network/notation"
	"backstep/network/stepper"
	"backstep/ui/number"
)

// chooseView carries out "view surface".
func chooseView(d *Desk, name string) Result {
	if !slices.Contains(d.viewNames(), name) {
		return Wrong("view %q: want one of %s", name, list(d.viewNames()))
	}
	if name == WhyView && d.seen.Trail == nil {
		return why(d, "") // Of the number in focus.
	}
	if !d.present().Mode {
		d.before = d.view
	}
	if name != WhyView {
		d.seen.Trail = nil // One looks elsewhere, from where the way has led.
	}
	turn(d, name)
	if d.present().Pairs {
		return pairUp(d)
	}
	if d.present().Mode && d.playing {
		d.Pause() // What is changed should not move away.
	}
	d.unpair()
	if d.quiz.on = d.present().Asks; d.quiz.on {
		return quizzer{d}.ask()
	}
	return Result{}
}

// LeaveMode goes back to the view from which the present mode was entered, if the view is
// one and was entered from another.
func (d *Desk) LeaveMode() {
	if d.present().Mode && d.before != "" {
		was := d.steady
		turn(d, d.before)
		d.quiz.on = false
		if now := lookedAt(&d.driver); was && d.left.of == now.of && d.left.at == now.at {
			d.seen.Selection, d.seen.asked = d.left.selection, d.left.asked
		}
		d.unpair()
	}
}

// turn shows a view, and keeps what was looked at before a steady mode.
func turn(d *Desk, view string) {
	was := d.steady
	d.view = view
	if d.steady = d.present().Steady; d.steady && !was {
		d.left = lookedAt(&d.driver)
	}
}

// looked is what is looked at, at a position: a selection, or a number that was asked for.
type looked struct {
	of        Training
	at        stepper.Position
	selection Selection
	asked     asked
}

// lookedAt returns what is looked at.
func lookedAt(d *driver) looked {
	return looked{d.seen.Training(), d.seen.Position, d.seen.Selection, d.seen.asked}
}

// everyDigits returns the numbers of digits that "digits next" goes through, in order.
func everyDigits() []int { return []int{4, 6, 9, 12, 17, 2} }

// chooseDigits carries out "digits 6", or "digits next", which says how many come next.
func chooseDigits(d *Desk, argument string) Result {
	at := &d.look.Format.Digits
	if argument == "next" {
		digits := everyDigits()
		*at = digits[(slices.Index(digits, *at)+1)%len(digits)]
		return Result{Message: strconv.Itoa(*at) + " significant digits"}
	}
	n, err := strconv.Atoi(argument)
	if err != nil || n < number.MinDigits || n > number.MaxDigits {
		return Wrong("digits %q: want %d to %d", argument, number.MinDigits, number.MaxDigits)
	}
	*at = n
	return Result{}
}

// chooseNotation carries out "notation nielsen", "notation ng,bias=ones", or "notation", which
// says the present one.
func chooseNotation(d *Desk, argument string) Result {
	if argument == "" {
		return Result{Message: "the notation is " + d.look.Notation.String()}
	}
	n, err := notation.Parse(argument)
	if err != nil {
		return Result{Err: fmt.Errorf("notation %w", err)}
	}
	d.look.Notation, d.seen.Notation = n, n // Commands of the same line ask the moment.
	return Result{Message: "notation " + n.String()}
}

// offeredNotations lists what may come of what was typed of a notation.
func offeredNotations(_ *Desk, typed string) []string { return notation.Offers(typed) }

// chooseLoss carries out "loss log", "loss linear", or "loss" for the other.
func chooseLoss(d *Desk, argument string) Result {
	if argument == "" {
		argument = map[bool]string{true: "linear", false: "log"}[d.LogLoss()]
	}
	switch argument {
	case "linear":
		d.look.LinearLoss = true
	case "log":
		d.look.LinearLoss = false
	default:
		return Wrong("loss %q: want linear or log", argument)
	}
	return Result{}
}

// Ghosts returns whether ghosts of the last step are shown, as the command takes it: "on" or
// "off".
func (l Look) Ghosts() string {
	if l.NoGhosts {
		return "off"
	}
	return "on"
}

// chooseGhosts carries out "ghosts on", "ghosts off", or "ghosts" for the other.
func chooseGhosts(d *Desk, argument string) Result {
	if argument == "" {
		argument = map[string]string{"on": "off", "off": "on"}[d.look.Ghosts()]
	}
	switch argument {
	case "on":
		d.look.NoGhosts = false
		return Result{Message: "what is not reached is of the last step, in brackets; H shows dots"}
	case "off":
		d.look.NoGhosts = true
		return Result{Message: "what is not reached is a dot, to work out; H shows the last step's numbers"}
	default:
		return Wrong("ghosts %q: want on or off", argument)
	}
}
