package explain

import "fmt"

// Table is a long sum written as rows: a label, the factors, what they come to.
type Table struct {
	Head     string   // over the labels: "from", "sample"
	Columns  []string // a heading for each operand of a row, then one for the term
	Rows     []Row
	Sum      Operand // of the terms; what the first line of Tail goes on from
	SumLabel string  // empty where the rows are not summed
}

// Row is a term of a sum.
type Row struct {
	Label string
	Terms Line    // as many operands as the table has columns for; empty for a term that is given as it is, like a bias
	Total Operand // what Terms come to
}

// Operands returns the numbers of the row, without what they come to: one a
// column. Numerals, which are the same in every row, are not among them.
func (r Row) Operands() []Operand {
	var list []Operand
	for _, t := range r.Terms {
		if t.Operator == "" && !t.numeral() {
			list = append(list, t.Operand)
		}
	}
	return list
}

// Operators returns what stands before each operand of the row, and what
// stands after the last: "(", "−", ")²". It is one longer than Operands.
func (r Row) Operators() []string {
	list := []string{""}
	for _, t := range r.Terms {
		switch {
		case t.numeral():
			list[len(list)-1] += short(t.Operand.Value)
		case t.Operator == "":
			list = append(list, "")
		default:
			list[len(list)-1] += t.Operator
		}
	}
	return list
}

// numeral reports whether the token is a number that belongs to the formula.
func (t Token) numeral() bool {
	return t.Operator == "" && t.Operand.Role == Setting && t.Operand.Symbol == ""
}

// Shorten returns the first rows, and what the others add up to as one row
// more where they do not all fit into limit rows: nil where they do.
func (t *Table) Shorten(limit int) (shown []Row, rest *Row) {
	if len(t.Rows) <= limit {
		return t.Rows, nil
	}
	keep := max(0, limit-1)
	others := t.Rows[keep:]
	row := Row{Label: fmt.Sprintf("… %d more", len(others))}
	for _, other := range others {
		row.Total.Value += other.Total.Value
	}
	return t.Rows[:keep], &row
}
