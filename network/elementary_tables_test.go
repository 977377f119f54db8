package network

import (
	"math"
	"math/big"
	"testing"
)

// The tables are worked out again, and every entry is compared.

// rounded returns the float64 nearest to v, and what it lacks.
func rounded(v *big.Float) (value, lacking float64) {
	value, _ = v.Float64()
	lacking, _ = minus(v, number(value)).Float64()
	return value, lacking
}

// roundedTo returns the multiple of 2^−places nearest to v, and what it lacks.
func roundedTo(places int, v *big.Float) (value, lacking float64) {
	half := big.NewFloat(math.Copysign(0.5, float64(v.Sign())))
	whole, _ := plus(shifted(v, places), half).Int64()
	value = math.Ldexp(float64(whole), -places)
	lacking, _ = minus(v, number(value)).Float64()
	return value, lacking
}

func checkEntry(t *testing.T, table string, j int, got, want []float64) {
	t.Helper()
	for i := range want {
		if got[i] != want[i] {
			t.Errorf("%s[%d] = %x, want %x", table, j, got, want)
			return
		}
	}
}

func TestExpTable(t *testing.T) {
	for j, got := range expTable {
		high, low := rounded(trueExp(times(number(float64(j)/64), trueLn2)))
		checkEntry(t, "expTable", j, got[:], []float64{high, low})
	}
}

func TestLogTable(t *testing.T) {
	for j, got := range logTable {
		from := math.Float64frombits(math.Float64bits(0.6875) + uint64(j)<<46)
		to := math.Float64frombits(math.Float64bits(0.6875) + uint64(j+1)<<46)
		inverse := math.Round(0x1p16/((from+to)/2)) / 0x1p16
		if from == 1 || to == 1 {
			inverse = 1
		}
		logarithm := trueLog(number(inverse))
		high, low := roundedTo(42, logarithm.Neg(logarithm))
		checkEntry(t, "logTable", j, []float64{got.inverse, got.high, got.low}, []float64{inverse, high, low})
		if from*inverse-1 < -0x1p-6 || to*inverse-1 > 0x1p-6 {
			t.Errorf("interval %d goes beyond the series of ln(1+r)", j)
		}
	}
}

func TestSigmoidTable(t *testing.T) {
	for j, got := range sigmoidTable {
		value, lacking := roundedTo(53, trueSigmoid(number(float64(j)/8-16)))
		checkEntry(t, "sigmoidTable", j, got[:], []float64{value, -lacking})
	}
}

func TestErfTable(t *testing.T) {
	for j, got := range erfTable {
		value, lacking := rounded(trueErf(number(float64(j+8) / 16)))
		checkEntry(t, "erfTable", j, got[:], []float64{value, lacking})
	}
}

func TestTwoOverPi(t *testing.T) {
	fraction := new(big.Float).SetPrec(1400).Quo(big.NewFloat(2), longPi)
	n, _ := fraction.SetMantExp(fraction, (len(twoOverPi)-1)*64).Int(nil)
	word := new(big.Int)
	for i, got := range twoOverPi {
		word.Rsh(n, uint(len(twoOverPi)-1-i)*64)
		if want := word.And(word, new(big.Int).SetUint64(math.MaxUint64)).Uint64(); got != want {
			t.Errorf("twoOverPi[%d] = %#x, want %#x", i, got, want)
		}
	}
}
