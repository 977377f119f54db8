package explain

// explainActivation explains a = f(z), which in the output layer is ŷ = f(z).
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
		Feeds: []Quantity{z.Ref},
	}
	if q.Layer == at.last() {
		e.Meaning = u.outputs().answer(q.Unit)
	} else {
		e.Meaning = activationMeaning(u, form.does, form.says(z.Value, a.Value))
	}
	return e
}

// activation explains an activation function of one unit.
type activation struct {
	name       string
	formula    string                      // "1 / (1 + e^−z)"
	apply      func(z Operand) work        // the derivation of a
	derivative func(z, a Operand) work     // the derivation of f′(z), without lines if it is a constant
	does       string                      // what it does to z, in a sentence: "tanh squeezes z between −1 and 1"
	says       func(z, a float64) Sentence // what this value says
}

// work is the derivation of a value: its lines, of which the first has symbols, the
// parts that the lines name, and a note.
type work struct {
	lines []Line
	parts []Part
	note  string
	row   Line // the same for a row of a table; empty if it takes more than two numbers, or none
	apart bool // too long for a factor, so always a part of its own
}

func activations() []activation {
	return []activation{
		{
			name: "linear", formula: "z", apply: same, derivative: constant("linear: its slope is 1"),
			does: "linear leaves z as it is", says: linearMeaning,
		},
		{
			name: "sigmoid", formula: "1 / (1 + e^−z)", apply: sigmoid, derivative: sigmoidDerivative,
			does: "the sigmoid squeezes z between 0 and 1", says: sigmoidMeaning,
		},
		{
			name: "tanh", formula: "tanh z = (e^z − e^−z) / (e^z + e^−z)", apply: tanh, derivative: tanhDerivative,
			does: "tanh squeezes z between −1 and 1", says: tanhMeaning,
		},
		{
			name: "relu", formula: "max(0, z)", does: "relu lets z through where it is positive", says: reluMeaning,
			apply:      func(z Operand) work { return work{lines: []Line{line("max( 0 , ? )", z)}} },
			derivative: sided(constant("relu: its slope is 1 where z > 0"), constant("relu: its slope is 0 where z ≤ 0")),
		},
		{
			name: "leaky-relu", formula: "z where z > 0, else 0.01 · z", apply: leakyReLU,
			does: "leaky-relu keeps a hundredth of a negative z", says: leakyReLUMeaning,
			derivative: sided(constant("leaky-relu: its slope is 1 where z > 0"), constant("leaky-relu: its slope is 0.01 where z ≤ 0")),
		},
		{
			name: "elu", formula: "z where z > 0, else e^z − 1", apply: elu,
			does: "elu bends a negative z", says: eluMeaning,
			derivative: sided(constant("elu: its slope is 1 where z > 0"), eluDerivative),
		},
		{
			name: "gelu", formula: "z · Φ(z)", apply: gelu, derivative: geluDerivative,
			does: "gelu lets more of z through, the larger z is", says: gatedMeaning,
		},
		{
			name: "silu", formula: "z · σ(z) = z / (1 + e^−z)", apply: silu, derivative: siluDerivative,
			does: "silu lets more of z through, the larger z is", says: gatedMeaning,
		},
		{
			name: "softplus", formula: "ln(1 + e^z)", apply: softplus, derivative: softplusDerivative,
			does: "softplus bends z, so that it stays above 0", says: softplusMeaning,
		},
	}
}

func activationOf(name string) activation {
	return find(activations(), func(a activation) bool { return a.name == name })
}

// constant returns the derivation of a constant derivative, which has a note and no
// lines.
func constant(note string) func(z, a Operand) work {
	return func(_, _ Operand) work { return work{note: note} }
}

// sided chooses between two derivatives by the sign of z, for functions with a kink at
// 0.
func sided(above, below func(z, a Operand) work) func(z, a Operand) work {
	return func(z, a Operand) work {
		if z.Value <= 0 {
			return below(z, a)
		}
		return above(z, a)
	}
}

func same(z Operand) work { return work{lines: []Line{line("?", z)}} }
