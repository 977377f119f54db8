package explain

// optimizer explains an optimiser.
type optimizer struct {
	name    string
	formula string // what follows "new =": "old − η · v"
	note    string
	moves   string   // what it makes of a weight, in a sentence
	by      string   // by how much a weight moves, in a sentence: ", by η · |gradient|"
	buffers []string // what follows the symbol of each buffer and "="
	memory  string   // the buffer of past gradients, if they move a weight too: "v"
	step    func(m move) step
}

// step is an update worked out. Both line and base − rate · direction give the new
// weight.
type step struct {
	line                  Line
	parts                 []Part
	base, rate, direction Operand
}

func optimizers() []optimizer {
	return []optimizer{
		{name: "sgd", formula: "old − η · gradient", step: sgd, moves: "The next step begins with this new weight.", by: ", by η · |gradient|"},
		{
			name: "momentum", formula: "old − η · v", note: "v remembers past gradients",
			moves:  "The weight is moved by v, in which past gradients live on.",
			memory: "v", step: momentum, buffers: []string{"μ · old v + gradient"},
		},
		{
			name: "nesterov", formula: "old − η · (gradient + μ · v)", note: "v remembers past gradients; this looks one step ahead of it",
			moves:  "The weight is moved by past gradients too.",
			memory: "g + μ·v", step: nesterov, buffers: []string{"μ · old v + gradient"},
		},
		{
			name: "adagrad", formula: "old − η · gradient / (√s + ε)", note: "s adds up the squares of all gradients so far",
			moves: "All past gradients of the weight make its step smaller.", step: adagrad,
			buffers: []string{"old s + gradient²"},
		},
		{
			name: "rmsprop", formula: "old − η · gradient / (√s + ε)", note: "s is a mean of the squares of past gradients",
			moves: "Large past gradients of the weight make its step smaller.", step: rmsprop,
			buffers: []string{"ρ · old s + (1 − ρ) · gradient²"},
		},
		{
			name: "adam", formula: "old − (η/c1) · m / (√s/√c2 + ε)", note: "m and s began at 0: c1 and c2 make up for it",
			moves:  "The weight is moved by m, the mean of its gradients, over their usual size.",
			memory: "m", step: adam, buffers: adamBuffers(),
		},
		{
			name: "adamw", formula: "kept − (η/c1) · m / (√s/√c2 + ε)", note: "every weight is first made smaller: kept = old · (1 − η · λ)",
			moves:  "The weight is first made a little smaller, then moved as by adam.",
			memory: "m", step: adamw, buffers: adamBuffers(),
		},
	}
}

func adamBuffers() []string {
	return []string{"β1 · old m + (1 − β1) · gradient", "β2 · old s + (1 − β2) · gradient²"}
}

func optimizerOf(name string) optimizer {
	return find(optimizers(), func(o optimizer) bool { return o.name == name })
}

// sgd returns the step w − η g.
func sgd(m move) step {
	if m.divided() {
		n := count("n", m.of.at.step.N())
		return step{
			line: line("? − ? / ? · ?", m.old, m.eta, n, m.of.gradient()),
			base: m.old, rate: quotient("η/n", m.eta, n), direction: m.of.gradient(),
		}
	}
	return step{
		line: line("? − ? · ?", m.old, m.eta, m.gradient),
		base: m.old, rate: m.eta, direction: m.gradient,
	}
}

// form returns how the optimiser explains itself.
func (m move) form() optimizer {
	form := optimizerOf(m.optimizer().Name)
	if m.divided() {
		form.formula, form.by = "old − η/n · Σ gradient", ", by η/n · |Σ gradient|"
	}
	return form
}

// divided reports whether the learning rate is divided by the number of samples, because the
// gradient is their sum.
func (m move) divided() bool { return m.of.at.summed() && m.optimizer().Plain() }

// mean returns how the gradient that an optimiser with more than a rate needs follows from
// the sum over the samples. Where gradients are means there is nothing to show.
func (m move) mean() []Part {
	if !m.of.at.summed() || m.divided() {
		return nil
	}
	return []Part{newPart("gradient", m.gradient.Value, line("? ÷ ?", m.of.gradient(), count("n", m.of.at.step.N())))}
}

// velocity returns the part v = μ v + g.
func velocity(m move) Part {
	return m.buffer(0, "v", line("? · ? + ?", setting("μ", m.optimizer().Momentum), m.before(0, "v"), m.gradient))
}

// momentum returns the step w − η v.
func momentum(m move) step {
	v := velocity(m)
	return step{
		line: line("? − ? · ?", m.old, m.eta, v.Result), parts: []Part{v},
		base: m.old, rate: m.eta, direction: v.Result,
	}
}

// nesterov returns the step w − η (g + μ v).
func nesterov(m move) step {
	v := velocity(m)
	ahead := line("? + ? · ?", m.gradient, setting("μ", m.optimizer().Momentum), v.Result)
	return step{
		line: line("? − ? · ( ? )", m.old, m.eta, ahead), parts: []Part{v},
		base: m.old, rate: m.eta, direction: named("g + μ·v", ahead.Value()),
	}
}

// adagrad returns the step w − η g/(√s + ε), where s becomes s + g².
func adagrad(m move) step {
	s := m.buffer(0, "s", line("? + ?", m.before(0, "s"), square(m.gradient)))
	return scaledStep(m, s)
}

// rmsprop returns the step w − η g/(√s + ε), where s becomes ρ s + (1 − ρ) g².
func rmsprop(m move) step {
	rho := setting("ρ", m.optimizer().Rho)
	s := m.buffer(0, "s", line("? · ? + ( 1 − ? ) · ?", rho, m.before(0, "s"), rho, square(m.gradient)))
	return scaledStep(m, s)
}

// scaledStep returns the step w − η g/(√s + ε).
func scaledStep(m move, s Part) step {
	d := divisor(line("√( ? ) + ?", s.Result, setting("ε", m.optimizer().Epsilon)))
	return step{
		line: line("? − ? · ? / ?", m.old, m.eta, m.gradient, d.Result), parts: []Part{s, d},
		base: m.old, rate: m.eta, direction: quotient("g / d", m.gradient, d.Result),
	}
}

func divisor(l Line) Part { return newPart("d", l.Value(), l) }

func quotient(symbol string, a, b Operand) Operand { return named(symbol, line("? / ?", a, b).Value()) }

// adam returns the step w − (η/(1−β1ᵗ)) · m/(√s/√(1−β2ᵗ) + ε).
func adam(m move) step {
	o := m.optimizer()
	t := count("t", m.of.at.step.Updates)
	c1, c2 := o.Corrections(m.of.at.step.Updates)
	first := m.buffer(0, "m", averaged(setting("β1", o.Beta1), m.before(0, "m"), m.gradient.tokens()))
	second := m.buffer(1, "s", averaged(setting("β2", o.Beta2), m.before(1, "s"), square(m.gradient)))
	one := newPart("c1", c1, line("1 − ? ^ ?", setting("β1", o.Beta1), t))
	two := newPart("c2", c2, line("1 − ? ^ ?", setting("β2", o.Beta2), t))
	d := divisor(line("√( ? ) / √( ? ) + ?", second.Result, two.Result, setting("ε", o.Epsilon)))
	return step{
		line:  line("? − ( ? / ? ) · ( ? / ? )", m.old, m.eta, one.Result, first.Result, d.Result),
		parts: []Part{first, second, one, two, d},
		base:  m.old, rate: quotient("η/c1", m.eta, one.Result), direction: quotient("m/d", first.Result, d.Result),
	}
}

// averaged returns β · old + (1 − β) · new.
func averaged(beta, old Operand, value Line) Line {
	return line("? · ? + ( 1 − ? ) · ?", beta, old, beta, value)
}

// adamw returns the step that first decays w to w (1 − η λ), then goes on as adam.
func adamw(m move) step {
	decayed := line("? · ( 1 − ? · ? )", m.old, m.eta, setting("λ", m.optimizer().WeightDecay))
	kept := newPart("kept", decayed.Value(), decayed)
	kept.Result.Role = Parameter
	plain := m
	plain.old = kept.Result
	s := adam(plain)
	s.parts = append([]Part{kept}, s.parts...)
	return s
}
