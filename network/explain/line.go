package explain

import (
	"slices"
	"strconv"
	"strings"
	"unicode/utf8"
)

// piece fills a blank of a template. It is an operand or a line.
type piece interface{ tokens() Line }

func (o Operand) tokens() Line { return Line{{Operand: o}} }

func (l Line) tokens() Line { return l }

// line returns a template with its blanks filled. Its tokens are separated by spaces.
// Each ? is replaced by the next piece, and a numeral is a setting without a symbol.
func line(template string, pieces ...piece) Line {
	size := strings.Count(template, " ") + 1
	for _, p := range pieces {
		size += len(p.tokens()) - 1
	}
	l := make(Line, 0, size)
	for word := range strings.FieldsSeq(template) {
		if word == "?" {
			l = append(l, pieces[0].tokens()...)
			pieces = pieces[1:]
			continue
		}
		l = append(l, tokenOf(word))
	}
	return l
}

// tokenOf returns the token of a numeral or an operator.
func tokenOf(word string) Token {
	if c := word[0]; c == '-' || c >= '0' && c <= '9' {
		if v, err := strconv.ParseFloat(word, 64); err == nil {
			return Token{Operand: setting("", v)}
		}
	}
	return Token{Operator: word}
}

// number returns a value without a symbol, for a line that is worked out further.
func number(v float64) Operand { return Operand{Value: v} }

// setting returns a setting, or another number that no step computes if it has the symbol of
// one.
func setting(symbol string, v float64) Operand {
	o := Operand{Symbol: symbol, Value: v, Role: Setting}
	if symbol == "" { // A numeral.
		return o
	}
	if f, ok := fixedWith(symbol); ok {
		o.Ref, o.HasRef = Quantity{Kind: Fixed, Index: int(f)}, true
	}
	return o
}

func count(symbol string, n int) Operand { return setting(symbol, float64(n)) }

// named returns a value with a symbol that is not a number of the step.
func named(symbol string, v float64) Operand { return Operand{Symbol: symbol, Value: v} }

// as returns the operand under another symbol.
func (o Operand) as(symbol string) Operand {
	o.Symbol = symbol
	return o
}

// numeric returns the lines with symbols only in the first, because the others are the
// same line worked out further.
func numeric(lines []Line) []Line {
	for i := range lines {
		if i == 0 {
			continue
		}
		lines[i] = unnamed(lines[i])
	}
	return lines
}

// unnamed returns the line without symbols.
func unnamed(l Line) Line {
	l = slices.Clone(l)
	for i := range l {
		l[i].Operand.Symbol = ""
	}
	return l
}

// negated returns −z as one number, so that a power reads e^0.5 and not e^−−0.5.
func negated(o Operand) Operand {
	o.Symbol, o.Value = "−"+o.Symbol, -o.Value
	return o
}

// square returns the square of an operand, in parentheses if the operand is negative.
func square(o Operand) Line {
	if o.Value < 0 {
		return line("( ? ) ²", o)
	}
	return line("? ²", o)
}

// factor returns the line as a factor of a product: a sum gets parentheses.
func factor(l Line) Line {
	if !isSum(l) {
		return l
	}
	return line("( ? )", l)
}

// isSum reports whether the line has a plus, minus or sign outside of groups.
func isSum(l Line) bool {
	var groups nesting
	for _, t := range l {
		if groups == (nesting{}) && (t.Operator == "+" || t.Operator == "−") {
			return true
		}
		groups.read(t.Operator)
	}
	return false
}

// nesting counts the groups that a line has opened so far, and the bars that stand alone.
type nesting struct{ depth, bars int }

// read counts what an operator opens or closes.
func (n *nesting) read(operator string) {
	switch {
	case operator == "|":
		n.bars = 1 - n.bars
	case operator == ")":
		n.depth--
	case opens(operator):
		n.depth++
	}
}

// opens reports whether an operator opens a group.
func opens(operator string) bool { return strings.HasSuffix(operator, "(") }

// sum joins terms with a plus, or with the minus that a term begins with.
func sum(terms []Line) Line {
	var l Line
	for i, t := range terms {
		if i > 0 && t[0].Operator != "−" {
			l = append(l, Token{Operator: "+"})
		}
		l = append(l, t...)
	}
	return l
}

// width returns about how many columns a line takes in numbers.
func width(l Line) int {
	w := 0
	for _, t := range l {
		switch {
		case betweenTwo(t.Operator):
			w += 3
		case t.Operator != "":
			w += utf8.RuneCountInString(t.Operator)
		case t.Operand.Role == Setting:
			w += 2
		default:
			w += 7
		}
	}
	return w
}

// short formats a setting with the fewest digits, for formulas and sentences.
func short(v float64) string { return decimal(v, -1) }

// decimal formats a number with that many significant digits, or with as few as tell it
// from all others if digits is −1.
func decimal(v float64, digits int) string {
	s := strconv.FormatFloat(v, 'g', digits, 64)
	if strings.Contains(s, "e") {
		s = strings.NewReplacer("e-0", "e-", "e+0", "e", "e+", "e").Replace(s)
	}
	return strings.ReplaceAll(s, "-", "−")
}
