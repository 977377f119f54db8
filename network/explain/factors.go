package explain

// roomy is the width, in columns, up to which a factor is written out in a product. A
// wider factor appears there by its name, and has a part of its own.
const roomy = 25

// namedFactor is a factor of a product that is either written out or named.
type namedFactor struct {
	name   string
	line   Line
	value  float64
	inside bool // always written out, however wide
}

// derivativeFactor is the factor f′(z) of a unit.
type derivativeFactor struct {
	work
	value float64
	feeds []Quantity // the quantities it depends on, if its lines do not name them
}

// derivative returns the factor f′(z).
func (u unit) derivative() derivativeFactor {
	f, z, a := u.activation(), u.z(), u.a()
	s := derivativeFactor{work: activationOf(f.Name).derivative(z, a), value: f.Slope(z.Value, a.Value)}
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

// gradient returns ∂J/∂ŷ of an output.
func (o outputs) gradient(i int) namedFactor {
	form := lossOf(o.at.Config.Loss.Name)
	return namedFactor{
		name:  "∂J/∂ŷ",
		line:  form.gradient(o.a(i), o.y(i), o.count()),
		value: o.gradients()[i],
	}
}

// descent returns ∂J/∂ŷ of an output, or −∂J/∂ŷ where δ has that sign.
func (o outputs) descent(i int) namedFactor {
	g := o.gradient(i)
	if !o.at.targetFirst() {
		return g
	}
	g.name, g.line, g.value = "−"+g.name, negative(g.line), -g.value
	if form := lossOf(o.at.Config.Loss.Name); !form.classes {
		g.line = form.gradient(o.y(i), o.a(i), o.count()) // of the difference the other way about
	}
	return g
}

// times returns first · f′(z) in symbols, then with both factors worked out, and the
// parts for factors that are only named.
func times(first namedFactor, derivative derivativeFactor) (lines []Line, parts []Part) {
	left := first.line
	if !first.inside && width(left) > roomy {
		parts = append(parts, newPart(first.name, first.value, left))
		left = named(first.name, first.value).tokens()
	}
	right := named("f′(z)", derivative.value).tokens()
	switch {
	case len(derivative.lines) == 0:
		right = setting("f′(z)", derivative.value).tokens()
	case derivative.apart:
		parts = append(append(parts, derivative.parts...), newPart("f′(z)", derivative.value, derivative.lines...))
	default:
		right = derivative.lines[0]
	}
	lines = []Line{line("? · ?", factor(left), factor(right))}
	if len(left) > 1 || len(right) > 1 {
		lines = append(lines, line("? · ?", number(first.value), number(derivative.value)))
	}
	return lines, parts
}
