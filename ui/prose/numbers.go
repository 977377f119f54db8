package prose

import "backstep/ui/number"

// numbers writes numbers so that a reader can follow the arithmetic.
type numbers struct{ number.Format }

// raw writes a number as the data has it if that is short.
func (n numbers) raw(v float64) string {
	const short = 8
	if text := n.Short(v); len(text) <= short {
		return text
	}
	return n.Trim(v)
}
