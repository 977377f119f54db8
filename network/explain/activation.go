package explain

// explainActivation is a = f(z); of the output layer ŷ = f(z).
func explainActivation(at snapshot, q Quantity) Explanation {
	u := at.unit(q)
	if u.activation().Joint() {
		return explainSoftmax(at, q)
	}
	form := activationOf(u.activation().Name)
	z, a := u.z(), u.a()
	work := form.apply(z)
	e := Explanation{
		Symbol: a.Symbol, Result: a, Formula: a.Symbol + " = " + form.formula,
		Inline: work.lines, Parts: work.parts, Note: work.note,
		Meaning: form.meaning(z.Value, a.Value),
		Feeds:   []Quantity{z.Ref},
	}
	if q.Layer == at.last() {
		e.Meaning = u.outputs().answer(q.Unit)
	}
	return e
}

// activation explains an activation function of one unit.
type activation struct {
	name       string
	formula    string                    // "1 / (1 + e^−z)"
	apply      func(z Operand) work      // a, worked out
	derivative func(z, a Operand) work   // f′(z), worked out; no lines if it is a constant
	meaning    func(z, a float64) string // of this value
}

// work is how a value is worked out: lines, the first with symbols; the parts they
// name; and a note.
type work struct {
	lines []Line
	parts []Part
	note  string
	apart bool // too long for a factor: always a part of its own
}

func activations() []activation {
	return []activation{
		{
			name: "linear", formula: "z", apply: same, derivative: constant("linear: its slope is 1"),
			meaning: func(_, _ float64) string { return "Passed on as it is." },
		},
		{name: "sigmoid", formula: "1 / (1 + e^−z)", apply: sigmoid, derivative: sigmoidDerivative, meaning: sigmoidMeaning},
		{name: "tanh", formula: "tanh z = (e^z − e^−z) / (e^z + e^−z)", apply: tanh, derivative: tanhDerivative, meaning: tanhMeaning},
		{
			name: "relu", formula: "max(0, z)", meaning: reluMeaning,
			apply:      func(z Operand) work { return work{lines: []Line{line("max( 0 , ? )", z)}} },
			derivative: sided(constant("relu: its slope is 1 where z > 0"), constant("relu: its slope is 0 where z ≤ 0")),
		},
		{
			name: "leaky-relu", formula: "z where z > 0, else 0.01 · z", meaning: leakyReLUMeaning, apply: leakyReLU,
			derivative: sided(constant("leaky-relu: its slope is 1 where z > 0"), constant("leaky-relu: its slope is 0.01 where z ≤ 0")),
		},
		{
			name: "elu", formula: "z where z > 0, else e^z − 1", apply: elu, meaning: eluMeaning,
			derivative: sided(constant("elu: its slope is 1 where z > 0"), eluDerivative),
		},
		{name: "gelu", formula: "z · Φ(z)", apply: gelu, derivative: geluDerivative, meaning: gatedMeaning},
		{name: "silu", formula: "z · σ(z) = z / (1 + e^−z)", apply: silu, derivative: siluDerivative, meaning: gatedMeaning},
		{name: "softplus", formula: "ln(1 + e^z)", apply: softplus, derivative: softplusDerivative, meaning: softplusMeaning},
	}
}

func activationOf(name string) activation {
	return find(activations(), func(a activation) bool { return a.name == name })
}

// constant is a derivative with nothing to work out.
func constant(note string) func(z, a Operand) work {
	return func(_, _ Operand) work { return work{note: note} }
}

// sided chooses by the sign of z, for functions with a kink at 0.
func sided(above, below func(z, a Operand) work) func(z, a Operand) work {
	return func(z, a Operand) work {
		if z.Value <= 0 {
			return below(z, a)
		}
		return above(z, a)
	}
}

func same(z Operand) work { return work{lines: []Line{line("?", z)}} }
