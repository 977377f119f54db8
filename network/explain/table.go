package explain

import "fmt"

// Table is a long sum as rows, each with a label, the factors and their product.
type Table struct {
	Head     string   // over the labels: "from", "sample"
	Columns  []string // a heading for each operand of a row, then one for the term
	Rows     []Row
	Sum      Operand // of the terms; the first line of Tail continues from it
	SumLabel string  // empty if the rows are not summed

	// Then are equations that follow from the sum, one below the other in the columns of
	// the table. The total of the last is the result. Without any the Tail follows.
	Then []Stage
}

// Stage is an equation of a table with headings of its own. Without headings it goes on from
// the sum itself, which then has no other row.
type Stage struct {
	Columns []string
	Row     Row
}

// Row is a term of a sum.
type Row struct {
	Label string
	Terms Line    // an operand for each column; empty for a term without factors, such as a bias
	Total Operand // the value of Terms
}

// Operands returns the numbers of the row, one for each column, without the total.
// Numerals, which are the same in every row, are left out.
func (r Row) Operands() []Operand {
	var list []Operand
	for _, t := range r.Terms {
		if t.Operator == "" && !t.numeral() {
			list = append(list, t.Operand)
		}
	}
	return list
}

// Operators returns what precedes each operand of the row, and what follows the last:
// "(", "−", ")²". It has one element more than Operands.
func (r Row) Operators() []string {
	list := []string{""}
	for i, t := range r.Terms {
		switch last := &list[len(list)-1]; {
		case t.numeral():
			*last += short(t.Operand.Value)
		case t.Operator == "":
			list = append(list, "")
		case *last != "" && r.Terms.Binary(i):
			*last += " " + t.Operator + " "
		default:
			*last += t.Operator
		}
	}
	return list
}

// numeral reports whether the token is a constant of the formula.
func (t Token) numeral() bool {
	return t.Operator == "" && t.Operand.Role == Setting && t.Operand.Symbol == ""
}

// Shorten returns all rows and nil if there are at most limit. Otherwise it returns the
// first limit − 1 rows, and the total of the others as one more row.
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
