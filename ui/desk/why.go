package desk

import (
	"fmt"
	"strconv"

	"backstep/data/text"
	"backstep/network/explain"
	"backstep/network/stepper"
)

// WhyView is the name of the mode in which a trail is followed.
const WhyView = "why"

// whyCommands returns the commands that follow numbers down to what made them.
func whyCommands() []Command {
	return []Command{
		{Name: "why", Form: "why δ h1", Help: "where that number comes from, step by step", Complete: Listed(askableNow), Do: why},
		{Name: "into", View: WhyView, Form: "into 2", Help: "where the number under the cursor, or that term, comes from", Complete: Listed(termNumbers), Do: intoTerm},
		{Name: "out", View: WhyView, Form: "out", Help: "one level back", Do: func(d *Desk, _ string) Result { return descent{d}.outTo(len(trailOf(d).Levels) - 1) }},
		{Name: "level", View: WhyView, Form: "level 1", Help: "back to that level", Complete: Listed(levelNumbers), Do: toLevel},
		{Name: "leap", View: WhyView, Form: "leap", Help: "back to where this weight changed most", Do: leap},
		{Name: "point", View: WhyView, Form: "point 2", Help: "put the cursor on that term, or on a number", Complete: Listed(pointable), Do: point},
	}
}

// trailOf returns the present trail. Without one it is empty.
func trailOf(d *Desk) *Trail {
	if d.seen.Trail == nil {
		return &Trail{}
	}
	return d.seen.Trail
}

// why carries out "why δ h1": it asks where a number comes from, or without an argument that
// in focus.
func why(d *Desk, argument string) Result {
	q := d.seen.focus()
	if argument != "" {
		var err error
		if q, err = (namer{d.grammar()}).quantity(argument); err != nil {
			return Result{Err: fmt.Errorf("why %w", err)}
		}
	}
	q = numberAt(&d.seen, q)
	if !HasReached(&d.seen, q) {
		return notYet(d, q)
	}
	moved := d.seen.MovedTo // What is asked about is training, not the moved sample.
	return d.WithWalk(func() Result {
		t := Trail{from: whence{d.walk.Bookmark(), d.seen.Selection, d.seen.asked, moved}}
		if before := d.seen.Trail; before != nil {
			t.from = before.from
		}
		return descent{d}.descend(t, q)
	})
}

// numberAt returns a number as it is called at a moment: before the first step a weight is
// the initial one, and the loss of an epoch of one batch is that of the batch.
func numberAt(m *Moment, q explain.Quantity) explain.Quantity {
	switch {
	case q.Kind == explain.Weight && m.Step == nil:
		q.Kind = explain.Initial
	case q.Kind == explain.EpochLoss && m.Step != nil && m.Step.LastBatch && m.Step.Batch == 1:
		return explain.Quantity{Kind: explain.Loss, Layer: m.LastLayer(), Sample: explain.Batch}
	}
	return q
}

// notYet says that a step has not reached a number, or that there is none.
func notYet(d *Desk, q explain.Quantity) Result {
	m := d.Seen()
	return Result{Message: text.Clean(m.Subject().Title(q)) + missing(m, q, ": → brings it, z asks you for it")}
}

// missing says why a moment does not have a number, to go on with in a sentence. What would
// bring it is said only where something does.
func missing(m *Moment, q explain.Quantity, brings string) string {
	switch {
	case m.Aside():
		return " is not worked out: this is only a forward pass"
	case q.Kind == explain.LastEpochLoss && m.Epoch() > 1:
		return " is not known: training goes on from a saved session"
	case q.Kind == explain.LastEpochLoss:
		return " is not there: this is the first epoch"
	default:
		return " is not worked out yet" + brings
	}
}

// intoTerm carries out "into", which follows the number under the cursor, and "into 2", which
// follows that term.
func intoTerm(d *Desk, argument string) Result {
	t := trailOf(d)
	if len(t.Levels) == 0 {
		return Wrong("into needs a way down, such as why δ")
	}
	q := t.Cursor
	if argument != "" {
		n, err := numbered("into", argument, len(t.Present().Terms), "term")
		if err != nil {
			return Result{Err: err}
		}
		q = t.Present().Terms[n-1].Ref
	}
	switch {
	case q == t.Present().Number && t.Present().End != madeBefore:
		return Result{Message: t.Present().bottom()}
	case !HasReached(&d.seen, q):
		return notYet(d, q)
	}
	return d.WithWalk(func() Result {
		t := *trailOf(d)
		switch {
		case q == t.Present().Number: // The step before, to which it leads, is shown in its place.
			t.Levels = t.Levels[:len(t.Levels)-1]
		case t.Present().termOf(q) < 0:
			t.Levels = nil // The cursor is on another number, from which another way begins.
		}
		return descent{d}.descend(t, q)
	})
}

// bottom says why there is nothing further down.
func (l *TrailLevel) bottom() string {
	if l.End != "" { // Which the level itself says.
		return "the way down ends here: ⌫ goes one level back"
	}
	return "this is the number that is explained"
}

// numbered reads the number of a term or a level.
func numbered(command, argument string, most int, what string) (n int, err error) {
	n, err = strconv.Atoi(argument)
	switch {
	case most == 0:
		return 0, fmt.Errorf("%s %s: there is no %s here", command, text.Brief(argument), what)
	case err != nil || n < 1 || n > most:
		return 0, fmt.Errorf("%s %s: want 1 to %d", command, text.Brief(argument), most)
	}
	return n, nil
}

// toLevel carries out "level 1".
func toLevel(d *Desk, argument string) Result {
	all := len(trailOf(d).Levels)
	n, err := strconv.Atoi(argument)
	switch {
	case err != nil || n < 1 || all == 0:
		return Wrong("level %q: want the number of a level", argument)
	case n > all:
		return Result{Message: "the way down has no level " + argument + " yet"}
	}
	return descent{d}.outTo(n)
}

// outTo goes back up to the first levels of the trail. Above the first it leaves the mode.
func (d descent) outTo(levels int) Result {
	switch all := len(trailOf(d.Desk).Levels); {
	case levels <= 0:
		return leave(d.Desk, "")
	case levels == all:
		return Result{}
	}
	return d.WithWalk(func() Result {
		t := trailOf(d.Desk).upTo(levels)
		return d.backTo(t.Present().at, func() {
			d.seen.Selection.Sample = t.Present().sample
			tracer{&d.driver}.retain(t)
		})
	})
}

// backTo returns to a place that was left, and then does what is left to do.
func (d descent) backTo(at stepper.Bookmark, then func()) Result {
	here := d.walk.Bookmark()
	if !d.runs.has(at.Run()) { // It was deleted meanwhile.
		then()
		return Result{}
	}
	d.walk.Return(at)
	if d.walk.Position() == d.seen.Position && at.Run() == here.Run() {
		then()
		return Result{}
	}
	return d.arriveThen(here, d.stay, then)
}

// leaveTrail ends a trail, and goes back to exactly where the number was asked about.
func (d descent) leaveTrail() Result {
	return d.WithWalk(func() Result {
		from := trailOf(d.Desk).from
		d.seen.Trail = nil
		d.LeaveMode()
		return d.backTo(from.at, func() {
			d.seen.Selection, d.seen.asked, d.seen.MovedTo = from.selection, from.asked, from.moved
		})
	})
}

// point carries out "point 2", "point next" and "point δ h1", which put the cursor on a
// number.
func point(d *Desk, argument string) Result {
	if d.seen.Trail == nil {
		return Wrong("point needs a way down, such as why δ")
	}
	t := *d.seen.Trail
	terms, at := t.Present().Terms, t.Term()
	n, err := strconv.Atoi(argument)
	switch {
	case (argument == "next" || argument == "previous") && len(terms) == 0:
		return Result{Message: t.Present().bottom()}
	case argument == "next":
		t.Cursor = terms[(at+1)%len(terms)].Ref
	case argument == "previous":
		t.Cursor = terms[(max(at, 0)-1+len(terms))%len(terms)].Ref
	case err == nil && n >= 1 && n <= len(terms):
		t.Cursor = terms[n-1].Ref
	default:
		q, err := (namer{d.grammar()}).quantity(argument)
		if err != nil {
			return Result{Err: fmt.Errorf("point %w", err)}
		}
		t.Cursor = numberAt(&d.seen, q)
	}
	d.seen.Trail = &t
	return Result{}
}

func termNumbers(d *Desk) []string { return upToNumber(len(trailOf(d).presentTerms())) }

func levelNumbers(d *Desk) []string { return upToNumber(len(trailOf(d).Levels)) }

func pointable(d *Desk) []string {
	return append(append([]string{"next", "previous"}, termNumbers(d)...), askableNow(d)...)
}

// presentTerms returns the terms of the present level, none without a trail.
func (t *Trail) presentTerms() []explain.Term {
	if len(t.Levels) == 0 {
		return nil
	}
	return t.Present().Terms
}

// upToNumber lists the numbers from 1, a few at most.
func upToNumber(most int) []string {
	var list []string
	for n := range min(most, mostListed) {
		list = append(list, strconv.Itoa(n+1))
	}
	return list
}

// PointLine returns the line that puts the cursor on a number, "" if no line means it.
func PointLine(m *Moment, q explain.Quantity) string {
	if i := m.Trail.Present().termOf(q); i >= 0 {
		return "point " + strconv.Itoa(i+1)
	}
	if selects, name := calledAt(m, q); selects == "" && name != "" {
		return "point " + name
	}
	return ""
}
