package main

import (
	"math"
	"math/big"

	"backstep/network/exact/internal/truth"
)

// table is a table of package exact, as a Go file.
type table struct {
	file    string
	comment string   // what an entry is
	name    string   // of the variable
	kind    string   // of an entry, as Go writes it
	entries []string // as Go writes them
	inLine  int      // how many entries a line has
}

// tables returns all tables.
func tables() []table {
	t := truth.New()
	return []table{expTable(t), logTable(t), sigmoidTable(t), erfTable(t), twoOverPi(t)}
}

func expTable(t *truth.Truth) table {
	made := table{
		file: "exp_table.go", name: "expTable", kind: "[2]float64", inLine: 1,
		comment: "expTable[j] is 2^(j/64): rounded, and what rounding took from it.",
	}
	for j := range 64 {
		made.add(rounded(t.Exp(truth.Times(truth.Number(float64(j)/64), t.Ln2()))))
	}
	return made
}

func logTable(t *truth.Truth) table {
	made := table{
		file: "log_table.go", name: "logTable", kind: "struct{ inverse, high, low float64 }", inLine: 1,
		comment: "logTable has for each of 64 intervals from 0.6875 to 1.375 the inverse of the\n" +
			"number in its middle, rounded to 2⁻¹⁶, and minus its logarithm: to 2⁻⁴², and\n" +
			"what rounding took from it. Next to 1 the inverse is 1, so that r is exact.",
	}
	const first = 0.6875
	for j := range uint64(64) {
		from := math.Float64frombits(math.Float64bits(first) + j<<46)
		to := math.Float64frombits(math.Float64bits(first) + (j+1)<<46)
		inverse := math.Round(0x1p16/((from+to)/2)) / 0x1p16
		if from == 1 || to == 1 {
			inverse = 1
		}
		logarithm := t.Log(truth.Number(inverse))
		high, low := roundedTo(42, logarithm.Neg(logarithm))
		made.add(inverse, high, low)
	}
	return made
}

func sigmoidTable(t *truth.Truth) table {
	made := table{
		file: "sigmoid_table.go", name: "sigmoidTable", kind: "[2]float64", inLine: 1,
		comment: "sigmoidTable[j] is σ(j/8 − 16): to 2⁻⁵³, so that 2σ − 1 is exact, and by how\n" +
			"much that is too large.",
	}
	for j := range 256 {
		value, lost := roundedTo(53, t.Sigmoid(truth.Number(float64(j)/8-16)))
		made.add(value, -lost)
	}
	return made
}

func erfTable(t *truth.Truth) table {
	made := table{
		file: "erf_table.go", name: "erfTable", kind: "[2]float64", inLine: 1,
		comment: "erfTable[j] is erf((j+8)/16): rounded, and what rounding took from it.",
	}
	for j := range 88 {
		made.add(rounded(t.Erf(truth.Number(float64(j+8) / 16))))
	}
	return made
}

func twoOverPi(t *truth.Truth) table {
	made := table{
		file: "trig_table.go", name: "twoOverPi", kind: "uint64", inLine: 4,
		comment: "twoOverPi is the binary fraction of 2/π, after 64 zeros.",
	}
	const words = 21
	fraction := new(big.Float).Quo(big.NewFloat(2), t.Pi())
	whole, _ := fraction.SetMantExp(fraction, (words-1)*64).Int(nil)
	word := new(big.Int)
	for i := range words {
		word.Rsh(whole, uint(words-1-i)*64)
		made.addWord(word.And(word, new(big.Int).SetUint64(math.MaxUint64)).Uint64())
	}
	return made
}

// rounded returns the float64 nearest to v, and the difference from v.
func rounded(v *big.Float) (value, lost float64) {
	value, _ = v.Float64()
	lost, _ = truth.Minus(v, truth.Number(value)).Float64()
	return value, lost
}

// roundedTo returns the multiple of 2^−places nearest to v, and the difference from v.
func roundedTo(places int, v *big.Float) (value, lost float64) {
	half := big.NewFloat(math.Copysign(0.5, float64(v.Sign())))
	whole, _ := truth.Plus(truth.Shifted(v, places), half).Int64()
	value = math.Ldexp(float64(whole), -places)
	lost, _ = truth.Minus(v, truth.Number(value)).Float64()
	return value, lost
}
