package network_test

import (
	"math"
	"slices"
	"testing"

	"backstep/network"
)

// value returns f(z).
func value(f network.Activation, z float64) float64 {
	a := []float64{0}
	f.Values(a, []float64{z})
	return a[0]
}

func TestValuesAreWhatALayerComputes(t *testing.T) {
	zs := []float64{math.Inf(-1), -40, -3, -1e-9, 0, 0.5, 3, 40, math.Inf(1)}
	for _, f := range network.Activations() {
		if f.Joint() {
			continue
		}
		a := network.Architecture{Inputs: 1, Layers: []network.Layer{{Units: 1, Activation: f}}}
		p := network.NewPredictor(a, len(zs))
		p.Predict([]network.Parameters{{Weights: []float64{1}}}, zs, len(zs))
		for i, z := range zs {
			if got, want := value(f, z), p.Outputs()[i]; math.Float64bits(got) != math.Float64bits(want) {
				t.Errorf("%s(%v) = %v, but in a layer %v", f.Name, z, got, want)
			}
		}
	}
}

func TestValuesOfEachActivation(t *testing.T) {
	for name, want := range map[string]float64{
		"linear": -2, "sigmoid": 0.11920292202211755, "tanh": -0.9640275800758169,
		"relu": 0, "leaky-relu": -0.02, "elu": -0.8646647167633873,
		"gelu": -0.04550026389635842, "silu": -0.2384058440442351, "softplus": 0.1269280110429726,
	} {
		if got := value(activation(t, name), -2); math.Abs(got-want) > 1e-15 {
			t.Errorf("%s(−2) = %.17g, want %.17g", name, got, want)
		}
	}
}

// TestRangeIsWhereTheValuesLie tries z far out on both sides.
func TestRangeIsWhereTheValuesLie(t *testing.T) {
	for _, f := range network.Activations() {
		if f.Joint() {
			continue
		}
		below, above := value(f, -50), value(f, 50)
		low, high, bounded := f.Range()
		if far := math.Abs(below) <= 1 && math.Abs(above) <= 1; bounded != far {
			t.Errorf("%s goes from %v to %v; bounded %t", f.Name, below, above, bounded)
		}
		if bounded && (math.Abs(below-low) > 1e-9 || math.Abs(above-high) > 1e-9) {
			t.Errorf("%s goes from %v to %v, not from %v to %v", f.Name, below, above, low, high)
		}
	}
}

// TestKindsOfActivations compares the reported properties of activations with their
// values and slopes.
func TestKindsOfActivations(t *testing.T) {
	const near, far = 1e-6, 5.0
	slope := func(f network.Activation, z float64) float64 { return f.Slope(z, value(f, z)) }
	for _, f := range network.Activations() {
		if f.Joint() {
			continue
		}
		if kinked := math.Abs(slope(f, near)-slope(f, -near)) > 0.1; f.Kinked() != kinked {
			t.Errorf("%s: the slope jumps at 0: %t", f.Name, kinked)
		}
		above, below := (slope(f, 2*near)-slope(f, near))/near, (slope(f, -near)-slope(f, -2*near))/near
		if bent := f.Kinked() || math.Abs(above-below) > 0.1; f.Bent() != bent {
			t.Errorf("%s: the slope of the slope goes from %v to %v at 0", f.Name, below, above)
		}
		if dies := value(f, -near) == 0 && slope(f, -near) == 0 && slope(f, -far) == 0; f.Dies() != dies {
			t.Errorf("%s is 0 below 0: %t", f.Name, dies)
		}
		if rectifies := slope(f, far) > 0.9 && slope(f, -far) < 0.1; f.Rectifies() != rectifies {
			t.Errorf("%s has slope %v far below 0 and %v far above", f.Name, slope(f, -far), slope(f, far))
		}
	}
}

// TestSlopesKeepTheirDigits compares f′ with values computed to 400 digits. A slope
// computed from an a that is rounded to nearly −1, such as a+1 for elu, has no digits
// left.
func TestSlopesKeepTheirDigits(t *testing.T) {
	for name, exact := range map[string]map[float64]float64{
		"sigmoid":  {-700: 9.8596765437597709e-305, -40: 4.248354255291589e-18, -9: 0.00012337934976484891, 0: 0.25, 1: 0.19661193324148185},
		"elu":      {-700: 9.8596765437597709e-305, -40: 4.248354255291589e-18, -37.5: 5.1755550058018685e-17, -20: 2.0611536224385578e-9, -1: 0.36787944117144232},
		"silu":     {-700: -6.8919139040880798e-302, -40: -1.6568581595637197e-16, -20: -3.9161918660646783e-8, -1: 0.072329488128513268, 9: 1.0009870195718974},
		"softplus": {-700: 9.8596765437597709e-305, -40: 4.248354255291589e-18, -9: 0.00012339457598623173, 3: 0.95257412682243322, 20: 0.99999999793884638},
	} {
		f := activation(t, name)
		for z, want := range exact {
			if got := f.Slope(z, value(f, z)); !within(got, want, 1e-14) {
				t.Errorf("%s′(%v) = %.17g, want %.17g", name, z, got, want)
			}
		}
	}
}

// TestSlopesFromARoundedValue tests slopes computed from a rounded value near 1, as in
// PyTorch: from 1−a or 1−a², and for gelu from 1+erf. Their error is the rounding error
// of a number near 1, so a small f′ loses digits.
func TestSlopesFromARoundedValue(t *testing.T) {
	const rounding = 0x1p-51
	for name, exact := range map[string]map[float64]float64{
		"sigmoid": {3: 0.045176659730912133, 9: 0.00012337934976484891, 20: 2.0611536139418493e-9, 37.5: 5.175555005801868e-17},
		"tanh":    {-20: 1.6993417021166356e-17, -9: 6.0919917123232292e-8, 5: 0.00018158323094380668, 9: 6.0919917123232292e-8},
		"gelu":    {-37.5: 0, -9: -9.1389373739066393e-18, -5: -7.1469460017922946e-6, -3: -0.011945647204183927, -1: -0.083315470587686298},
	} {
		f := activation(t, name)
		for z, want := range exact {
			if got := f.Slope(z, value(f, z)); !(math.Abs(got-want) <= rounding) {
				t.Errorf("%s′(%v) = %.17g, want %.17g", name, z, got, want)
			}
		}
	}
}

// The Jacobian is what central differences give, of a layer of several units.
func TestJacobian(t *testing.T) {
	z := []float64{0.3, -1.2, 2}
	outputs := func(f network.Activation, z []float64) []float64 {
		a := make([]float64, len(z))
		f.Outputs(a, z)
		return a
	}
	for _, f := range network.Activations() {
		rows := f.Jacobian(z, outputs(f, z))
		for j := range z {
			const h = 1e-5
			up, down := slices.Clone(z), slices.Clone(z)
			up[j], down[j] = z[j]+h, z[j]-h
			above, below := outputs(f, up), outputs(f, down)
			for i := range z {
				if want := (above[i] - below[i]) / (2 * h); math.Abs(rows[i][j]-want) > 1e-9 {
					t.Errorf("%s: ∂a%d/∂z%d is %g, the difference %g", f.Name, i+1, j+1, rows[i][j], want)
				}
			}
		}
	}
}
