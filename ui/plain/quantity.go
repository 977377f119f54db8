package plain

import (
	"strings"

	"backstep/data/text"
	"backstep/network/explain"
)

// derivation says where numbers come from.
type derivation struct{ speaker }

// number says a number with the arithmetic that gave it.
func (s derivation) number(q explain.Quantity) string {
	e := s.m.Explain(q)
	return s.told(&e) + s.comesFrom(&e) + "."
}

// told names a number and its value: "z of h1 is 0.8075 for person 1".
func (s derivation) told(e *explain.Explanation) string {
	q := e.Result.Ref
	title := s.title(q)
	if q.Kind == explain.Activation && q.Layer == s.m.LastLayer() {
		title = strings.Replace(title, s.symbol("ŷ"), s.symbol("ŷ")+", the answer", 1) + ","
	}
	says := title + " is " + s.value(e.Result)
	if q.LacksSample() {
		says += " for " + s.m.Setup.Noun.Number(q.Sample+1)
	}
	return says
}

// value writes a result as the data has it, or as it was computed.
func (s derivation) value(o explain.Operand) string {
	if kind := o.Ref.Kind; kind == explain.Input || kind == explain.Target {
		return s.format.Within(o.Value)
	}
	return o.Text(s.format)
}

// comesFrom says what a number comes from, after a colon: ": 0.62 times 0.918 plus 0.081". It is
// empty if there is nothing to work out.
func (s derivation) comesFrom(e *explain.Explanation) string {
	switch t := e.Table; {
	case e.Result.Ref.Kind == explain.Delta && t != nil && len(t.Then) > 0:
		return s.equals(t.Then[len(t.Then)-1].Row.Terms, e.Result.Value, true)
	case len(e.Inline) > 0:
		kind := e.Result.Ref.Kind
		return s.equals(e.Inline[0], e.Result.Value, kind == explain.Update || kind == explain.Delta)
	case t != nil && len(e.Tail) > 0:
		return s.equals(e.Tail[0], e.Result.Value, true)
	case t != nil:
		return ": " + s.terms(t)
	default:
		return ""
	}
}

// equals says a line after a colon, and whether its digits give the result.
func (s derivation) equals(l explain.Line, result float64, named bool) string {
	about := ""
	if l.Sign(result, s.format) != "=" {
		about = "about "
	}
	return ": " + about + arithmetic{l, s.format, named}.String()
}

// terms says the terms of a long sum, of many only the largest.
func (s derivation) terms(t *explain.Table) string {
	if len(t.Rows) <= mostListed {
		return arithmetic{explain.SumOf(t.Rows), s.format, false}.String()
	}
	return s.largestTerms(t)
}

// explained explains the number in focus: what it says, then how it comes about.
func (s derivation) explained() string {
	e := s.m.Explanation
	meaning := keyless(text.Clean(e.Meaning.String()))
	if e.Result.Ref.Kind == explain.Fixed && len(e.Inline) == 0 { // Its formula would say the same.
		meaning = strings.Replace(meaning, "η is the learning rate: ", "It is ", 1) // Which is how η is spoken.
		return s.sentence(s.told(&e)) + " " + s.sentence(meaning)
	}
	if e.Ahead {
		return s.sentence("the formula is "+aloud(e.Formula)) + " " + s.sentence(meaning)
	}
	says := s.sentence(s.told(&e)) + " " + s.sentence(meaning)
	how := "Formula: " + aloud(e.Formula)
	if len(e.Formula) == 0 {
		how = ""
	}
	list := []string{how}
	for i, l := range e.Inline {
		list = append(list, s.worked(l, e.Result.Value, i == 0))
	}
	if len(e.Inline) == 0 && e.Table != nil {
		list = append(list, s.sum(&e)...)
	}
	for _, p := range e.Parts {
		if len(p.Lines) > 0 {
			list = append(list, "where "+aloud(p.Symbol)+" is "+p.Result.Text(s.format)+", "+s.worked(p.Lines[0], p.Result.Value, true))
		}
	}
	if e.Note != "" {
		list = append(list, aloud(e.Note))
	}
	return says + "\n" + strings.Join(distinct(list), "; ") + "."
}

// sum says a sum that is a table, and what follows from it.
func (s derivation) sum(e *explain.Explanation) []string {
	list := []string{e.Table.Sum.Symbol + " is the sum: " + s.terms(e.Table)}
	for i, l := range e.Tail {
		list = append(list, s.worked(l, e.Result.Value, i == 0))
	}
	return list
}

// worked says a line as a side of an equation.
func (s derivation) worked(l explain.Line, result float64, named bool) string {
	return "that is " + strings.TrimPrefix(s.equals(l, result, named), ": ")
}

// distinct leaves out what is empty or said before.
func distinct(list []string) []string {
	var kept []string
	seen := map[string]bool{"": true}
	for _, text := range list {
		if !seen[text] {
			kept = append(kept, text)
		}
		seen[text] = true
	}
	return kept
}
