package explain

import "fmt"

func losses() []loss {
	return []loss{
		{
			name: "mse", formula: func(k int) string { return mean("(y − ŷ)²", k) },
			terms: simple(squared), columns: []string{"y", "ŷ", "(y − ŷ)²"}, whole: meanOf,
			gradient: func(a, y Operand, k int) Line { return over(line("2 · ( ? − ? )", a, y), k) },
			meaning:  distanceMeaning("the squared distance of ŷ from y", "the mean squared distance of each ŷ from its y"),
		},
		{
			name: "sse", formula: func(k int) string { return "½ · " + total("(y − ŷ)²", k) },
			terms: simple(squared), columns: []string{"y", "ŷ", "(y − ŷ)²"},
			whole:    func(all piece, _ int) Line { return line("0.5 · ?", factor(all.tokens())) },
			gradient: func(a, y Operand, _ int) Line { return line("? − ?", a, y) },
			meaning:  distanceMeaning("half the squared distance of ŷ from y", "half the sum of the squared distances of each ŷ from its y"),
		},
		{
			name: "mae", formula: func(k int) string { return mean("|y − ŷ|", k) },
			terms:   simple(func(e piece) Line { return line("| ? |", e) }),
			columns: []string{"y", "ŷ", "|y − ŷ|"}, whole: meanOf,
			gradient: func(a, y Operand, k int) Line { return over(line("sign( ? − ? )", a, y), k) },
			meaning:  distanceMeaning("the distance of ŷ from y", "the mean distance of each ŷ from its y"),
		},
		{
			name: "huber", formula: func(k int) string { return mean("h(y − ŷ)", k) + ", h(e) = ½e² where |e| ≤ 1, else |e| − ½" },
			terms: simple(huber), columns: []string{"y", "ŷ", "h(y − ŷ)"}, whole: meanOf,
			gradient: func(a, y Operand, k int) Line { return over(line("clamp( ? − ? , -1 , 1 )", a, y), k) },
			meaning:  huberMeaning,
		},
		{
			name: "bce", classes: true,
			formula: func(k int) string {
				if k == 1 {
					return "−[y ln ŷ + (1 − y) ln(1 − ŷ)]"
				}
				return fmt.Sprintf("−Σ [y ln ŷ + (1 − y) ln(1 − ŷ)] / %d", k)
			},
			terms: bceTerms, columns: []string{"y", "ŷ", "−y ln ŷ"}, whole: meanOf,
			gradient: bceGradient, meaning: bceMeaning,
		},
		{
			name: "cross-entropy", classes: true, formula: func(int) string { return "−Σ y ln ŷ" },
			terms: crossEntropyTerms, columns: []string{"y", "ŷ", "−y ln ŷ"},
			whole:    func(all piece, _ int) Line { return all.tokens() },
			gradient: crossEntropyGradient, meaning: crossEntropyMeaning,
		},
	}
}

func lossOf(name string) loss { return find(losses(), func(l loss) bool { return l.name == name }) }

// mean returns the formula for the mean of a term over k outputs.
func mean(term string, k int) string {
	if k == 1 {
		return term
	}
	return fmt.Sprintf("%s / %d", total(term, k), k)
}

// total returns the formula for the sum of a term over k outputs.
func total(term string, k int) string {
	if k == 1 {
		return term
	}
	return "Σ " + term
}

// meanOf divides a sum by the number of outputs.
func meanOf(all piece, k int) Line { return over(all.tokens(), k) }

// over divides by the number of outputs if there are several.
func over(l Line, k int) Line {
	if k == 1 {
		return l
	}
	return line("? / ?", factor(l), count("K", k))
}

// simple returns the terms of a loss that depends on the difference y − ŷ, one for each
// output.
func simple(write func(difference piece) Line) func(o outputs, i int) []term {
	return func(o outputs, i int) []term {
		difference := line("? − ?", o.y(i), o.a(i))
		l := write(difference)
		return []term{{
			row: l, value: l.Value(),
			inline: []Line{l, write(number(difference.Value()))},
		}}
	}
}

func squared(e piece) Line {
	if l := e.tokens(); len(l) == 1 {
		return square(l[0].Operand)
	}
	return line("( ? ) ²", e)
}

func huber(e piece) Line {
	size := line("| ? |", e)
	if size.Value() > 1 {
		return line("? − 0.5", size)
	}
	return line("0.5 · ?", squared(e))
}
