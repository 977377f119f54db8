package explain

// roomy is the widest factor, in columns, that stands in a product as it is;
// wider ones get a name there, and a part of their own.
const roomy = 25

// namedFactor is a factor of a product: worked out by a line, or by its name.
type namedFactor struct {
	name   string
	line   Line
	value  float64
	inside bool // the line always stands in the product, however wide
}

// slopeFactor is f′(z) of a unit.
type slopeFactor struct {
	work
	value float64
	feeds []Quantity // what it depends on, where its lines do not name it
}

// slope returns f′(z) of a unit on a sample.
func (at snapshot) slope(q Quantity) slopeFactor {
	f := at.activationOf(q.Layer)
	z, a := at.z(q.Layer, q.Unit, q.Sample), at.a(q.Layer, q.Unit, q.Sample)
	s := slopeFactor{work: activationOf(f.Name).slope(z, a), value: f.Slope(z.Value, a.Value)}
	for _, l := range s.lines {
		for _, t := range l {
			if t.Operand.HasRef {
				return s
			}
		}
	}
	s.feeds = []Quantity{z.Ref}
	return s
}

// lossSlope returns ∂J/∂ŷ of an output.
func (at snapshot) lossSlope(q Quantity) namedFactor {
	form := lossOf(at.Config.Loss.Name)
	return namedFactor{
		name:  "∂J/∂ŷ",
		line:  form.slope(at.a(q.Layer, q.Unit, q.Sample), at.target(q.Unit, q.Sample), at.outputs()),
		value: at.gradientOfLoss(q.Sample)[q.Unit],
	}
}

// times is first · f′(z) in symbols, then with both factors worked out, and
// the parts of the factors that are only named.
func times(first namedFactor, slope slopeFactor) (lines []Line, parts []Part) {
	left := first.line
	if !first.inside && width(left) > roomy {
		parts = append(parts, newPart(first.name, first.value, left))
		left = named(first.name, first.value).tokens()
	}
	right := named("f′(z)", slope.value).tokens()
	switch {
	case len(slope.lines) == 0:
		right = setting("f′(z)", slope.value).tokens()
	case slope.apart:
		parts = append(append(parts, slope.parts...), newPart("f′(z)", slope.value, slope.lines...))
	default:
		right = slope.lines[0]
	}
	lines = []Line{line("? · ?", factor(left), factor(right))}
	if len(left) > 1 || len(right) > 1 {
		lines = append(lines, line("? · ?", number(first.value), number(slope.value)))
	}
	return lines, parts
}
