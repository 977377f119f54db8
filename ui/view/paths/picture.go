package paths

import (
	"backstep/network/explain"
	"backstep/network/paths"
	"backstep/network/stepper"
	"backstep/ui/desk"
	"backstep/ui/view"
)

// key tells for what a picture holds.
type key struct {
	training desk.Training
	at       stepper.Position
	of       explain.Quantity
	sample   int
	reached  bool
}

func keyOf(m *desk.Moment) key {
	of := desk.PathsOf(m)
	return key{m.Training(), m.Position, of, m.Selection.Sample, desk.HasPaths(m, of)}
}

// picture is what is shown of a moment. It does not change.
type picture struct {
	key     key
	moment  *desk.Moment
	sum     *paths.Sum
	paths   []row // the largest first
	through [][]paths.Part
	batch   paths.Batch
}

// row is a path with its factors.
type row struct {
	*paths.Path
	hops    []paths.Hop
	factors []explain.Operand
	shared  int // how many of the first hops the row above it has too
}

// newPicture returns the picture of a moment. Of one that has not reached the gradient it is
// empty.
func newPicture(m *desk.Moment, k key) picture {
	at := *m
	p := picture{key: k, moment: &at}
	if !k.reached {
		return p
	}
	p.sum = desk.SumOfPaths(m, k.of)
	for i := range p.sum.Largest {
		path := &p.sum.Largest[i]
		p.paths = append(p.paths, row{Path: path, hops: p.sum.Graph.Hops(k.of, path), factors: p.sum.Graph.Factors(k.of, path)})
	}
	p.through = p.sum.Through()
	p.batch = paths.BatchOf(m.Config(), m.Step, k.of)
	return p
}

// notYet says that the gradient is ahead.
func notYet(m *desk.Moment, of explain.Quantity) view.Sentence {
	what := "The " + m.Subject().Title(of)
	const brings = "enter brings it."
	return view.Say(
		what+" needs the whole way to the loss and back, and is not worked out yet: "+brings,
		what+" is not worked out yet: "+brings,
		"It is not worked out yet: "+brings,
		"Not worked out yet: "+brings,
	)
}

// next names what the next move brings.
func next(m *desk.Moment) string {
	switch m.Granularity {
	case stepper.ByStep:
		return "the next step"
	case stepper.ByEpoch:
		return "the next epoch"
	default:
		at := m.Path.Next(m.Position, m.Granularity)
		phase := m.Path.Phase(at)
		switch symbol := explain.WordsOf(phase.Kind).Symbol; {
		case phase.Layer == stepper.NoLayer:
			return m.Notation.Symbol(symbol)
		case phase.Kind == stepper.Activation && phase.Layer == m.LastLayer():
			return m.Notation.Symbol("ŷ")
		default:
			return m.Notation.Layered(symbol, phase.Layer)
		}
	}
}
