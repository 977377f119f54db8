package desk

import (
	"fmt"
	"slices"

	"backstep/network"
	"backstep/network/explain"
)

// descent follows numbers down to what made them.
type descent struct{ *Desk }

// tracer follows the trail where the walk stands.
type tracer struct{ *driver }

// descend follows a trail into a number of the step that is shown. What a step begins with was
// made by the step before, so that the walk goes back to it. WithWalk has to be around it.
func (d descent) descend(t Trail, q explain.Quantity) Result {
	made, back, end := tracer{&d.driver}.madeBy(q)
	if back == 0 {
		d.push(t, made, end)
		return Result{}
	}
	here := d.walk.Bookmark()
	d.walk.GotoStep(d.seen.Position.Step - back)
	return d.arriveThen(here, d.stay, func() { d.push(t, made, "") })
}

// madeBy returns the number that made another one, and how many steps back that was: for what
// a step begins with, what the step before made, unless it was set or begun there. End says
// why the way ends with it, if it does.
func (d tracer) madeBy(q explain.Quantity) (made explain.Quantity, back int, end string) {
	maker, ok := makerOf(q)
	switch {
	case !ok:
		return q, 0, ""
	case q.IsParameter():
		return d.parameterBefore(q, maker)
	default:
		return d.lossesBefore(q, maker)
	}
}

// parameterBefore returns what made a weight or bias, or what the optimiser remembers of it.
func (d tracer) parameterBefore(q, maker explain.Quantity) (made explain.Quantity, back int, end string) {
	step := d.seen.Position.Step
	switch first := max(1, d.seen.Path.First().Step); {
	case step == first && step > 1:
		return q, 0, givenBySession(step)
	case step == first && q.Kind == explain.OldBuffer:
		return q, 0, "It is 0: before the first step the optimiser remembers nothing."
	case step == first:
		q.Kind = explain.Initial
		return q, 0, ""
	}
	if end, ok := d.changedBefore(step, q); ok {
		return q, 0, end
	}
	return maker, 1, ""
}

// givenBySession says that a step is the first of a session that was saved in the middle.
func givenBySession(step int) string {
	return fmt.Sprintf("Training goes on from here: the session was saved after step %d, and gives this number.", step-1)
}

// lossesBefore returns what made the losses of the batches before that of the step, or of the
// epoch before.
func (d tracer) lossesBefore(q, maker explain.Quantity) (made explain.Quantity, back int, end string) {
	step, first := d.seen.Position.Step, max(1, d.seen.Path.First().Step)
	back = 1
	if q.Kind == explain.LastEpochLoss {
		back = d.seen.Step.Batch
	}
	switch {
	case q.Kind == explain.OldLossSum && d.seen.Step.Batch == 1:
		return q, 0, "It is 0: the epoch begins with this batch."
	case step-back < first:
		return q, 0, givenBySession(first)
	}
	return maker, back, ""
}

// changedBefore says that a number was changed by hand between a step and the one before, or
// that the optimiser was. ok is false if neither is so.
func (d tracer) changedBefore(step int, q explain.Quantity) (end string, ok bool) {
	owner := d.walk.OwnerOf(step)
	if d.walk.Tree().Beginning(owner).Step != step-1 {
		return "", false
	}
	if q.Kind == explain.OldBuffer {
		before := d.runs[d.walk.OwnerOf(step-1)].setup.Config.Optimizer.Name
		return "It is 0: the optimiser was changed before this step, and the new one remembers nothing.", before != d.seen.Config().Optimizer.Name
	}
	for _, e := range d.runs[owner].from.edits {
		if e.Layer == q.Layer && e.Unit == q.Unit && e.From == q.From {
			return fmt.Sprintf("It was set by hand before step %d, in run %d.", step, owner+1), true
		}
	}
	return "", false
}

// push adds a level to a trail, selects what its number belongs to, and shows it.
func (d descent) push(t Trail, q explain.Quantity, end string) {
	q = numberAt(&d.seen, q)
	d.selector().number(q)
	if q.IsOfSample() && d.seen.Step != nil {
		d.seen.Selection.Sample = q.Sample
	}
	at := tracer{&d.driver}
	at.retain(t.with(at.levelOf(q, end)))
	if d.view != WhyView && slices.Contains(d.viewNames(), WhyView) {
		chooseView(d.Desk, WhyView)
	}
}

// retain makes a trail the present one, as it is followed here.
func (d tracer) retain(t *Trail) {
	t.at = d.standing()
	d.seen.Trail = t
}

// standing returns where a trail is followed.
func (d tracer) standing() standing {
	return standing{d.seen.Run, d.seen.Position, d.seen.Selection.Sample, d.seen.Notation}
}

// levelOf returns the level of a number at the present moment.
func (d tracer) levelOf(q explain.Quantity, end string) TrailLevel {
	m := &d.seen
	l := TrailLevel{Number: q, Step: m.Position.Step, End: end, sample: m.Selection.Sample}
	if d.walk != nil {
		l.at = d.walk.Bookmark()
	}
	if q.Kind == explain.Initial {
		l.Step = 0
	}
	subject := m.Subject()
	switch {
	case !HasReached(m, q):
		l.Explanation.Title = subject.Title(q)
		l.End = "It" + missing(m, q, ": → brings it, z asks you for it") + "."
	default:
		l.Explanation = explained(m, q)
		l.Terms = subject.Terms(m.Step, &l.Explanation)
		if end == "" {
			l.End = bottomOf(m, &l)
		}
	}
	return l
}

// Fits reports whether the network of a moment has a number.
func Fits(m *Moment, q explain.Quantity) bool {
	inLayer := func(layer, unit int) bool { return layer <= m.LastLayer() && unit < m.Units(layer) }
	switch {
	case !inLayer(q.Layer, q.Unit), q.IsOfSample() && q.Sample >= max(1, m.Samples()):
		return false
	case q.Kind == explain.Loss || q.Kind == explain.Target:
		return q.Layer == m.LastLayer()
	case q.Kind == explain.OldBuffer || q.Kind == explain.Buffer:
		return q.Index < len(m.Config().Optimizer.Buffers())
	case q.Kind == explain.Datum, q.Kind == explain.Fixed, q.Kind == explain.WeightSum:
		return false // The data and the settings may be others.
	case q.Kind == explain.Slope:
		return hasSlope(m.Config().Architecture, q.Layer)
	case q.Kind == explain.LayerMean:
		return explain.MeanOf(q.Index) != explain.MeanSlope || hasSlope(m.Config().Architecture, q.Layer)
	case q.Kind == explain.Right:
		return len(m.Setup.Classes) > 0
	case !q.IsParameter():
		return true
	case q.From == network.Bias:
		return m.Config().Architecture.Bias
	default:
		return inLayer(q.Layer-1, q.From)
	}
}

// retrace follows the trail anew where a person has gone elsewhere: the levels of the step
// that was shown, with the numbers of the new place.
func (d tracer) retrace() {
	t := d.seen.Trail
	if t == nil || t.at == d.standing() {
		return
	}
	anew := Trail{from: t.from}
	for _, l := range t.Levels {
		if l.Step != t.Present().Step {
			continue
		}
		q := l.Number
		if q.IsOfSample() && q.Sample == t.at.sample {
			q.Sample = d.seen.Selection.Sample
		}
		if d.seen.Step != nil && q.Kind == explain.Initial {
			q.Kind = explain.Weight
		}
		if q = numberAt(&d.seen, q); Fits(&d.seen, q) {
			anew = *anew.with(d.levelAnew(q))
		}
	}
	if len(anew.Levels) == 0 { // The network has another shape.
		anew = *anew.with(d.levelAnew(d.seen.focus()))
	}
	d.retain(&anew)
}

// trailIsLong reports whether a trail has so many numbers that following it anew for every frame
// would hold up playing.
func trailIsLong(t *Trail) bool {
	const most = 2000
	n := 0
	if t != nil {
		for i := range t.Levels {
			n += len(t.Levels[i].Terms)
		}
	}
	return n > most
}

// madeBefore is what a way ends with where a person has gone on in training below a number that
// a step begins with.
const madeBefore = "The step before made it."

// levelAnew returns the level of a number where a person has gone elsewhere, which is never left
// for the step before.
func (d tracer) levelAnew(q explain.Quantity) TrailLevel {
	if d.walk == nil || !HasReached(&d.seen, q) {
		return d.levelOf(q, "")
	}
	made, back, end := d.madeBy(q)
	if back > 0 {
		made, end = q, madeBefore
	}
	return d.levelOf(made, end)
}
