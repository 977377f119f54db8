package data

import (
	"fmt"
	"math"

	"backstep/data/text"
)

// ScalingError says why a feature cannot be scaled. Features count from 0.
type ScalingError struct {
	Feature int
	Reason  string
}

// Error returns the reason.
func (e *ScalingError) Error() string { return e.Reason }

// Standardise returns the scalings that give each feature mean 0 and standard
// deviation 1 over the chosen rows. A feature that does not vary is only
// shifted, to 0. Errors are of type *ScalingError.
func Standardise(rows [][]float64, chosen []int) ([]Scaling, error) {
	return eachFeature(rows, chosen, func(values []float64) (Scaling, error) {
		low, high := ends(values)
		if low == high {
			return Scaling{Shift: low, Scale: 1}, nil
		}
		mean, deviation := moments(values)
		if deviation < leastNormal {
			return Scaling{}, fmt.Errorf("has a standard deviation of %s, too small to divide by", text.Short(deviation))
		}
		return Scaling{Shift: mean, Scale: deviation}, nil
	})
}

// MinMax returns the scalings that map each feature to the range from 0 to 1 over the
// chosen rows. A feature that does not vary is only shifted, to 0. Errors are of type
// *ScalingError.
func MinMax(rows [][]float64, chosen []int) ([]Scaling, error) {
	return eachFeature(rows, chosen, func(values []float64) (Scaling, error) {
		low, high := ends(values)
		if low == high {
			return Scaling{Shift: low, Scale: 1}, nil
		}
		if math.IsInf(high-low, 0) {
			return Scaling{}, fmt.Errorf("goes from %s to %s, too far to divide by", text.Short(low), text.Short(high))
		}
		return Scaling{Shift: low, Scale: high - low}, nil
	})
}

func eachFeature(rows [][]float64, chosen []int, fit func([]float64) (Scaling, error)) ([]Scaling, error) {
	if len(chosen) == 0 {
		return nil, nil
	}
	scalings := make([]Scaling, len(rows[chosen[0]]))
	values := make([]float64, len(chosen))
	for f := range scalings {
		for i, row := range chosen {
			values[i] = rows[row][f]
		}
		var err error
		if scalings[f], err = fit(values); err != nil {
			return nil, &ScalingError{Feature: f, Reason: err.Error()}
		}
	}
	return scalings, nil
}

func ends(values []float64) (low, high float64) {
	low, high = values[0], values[0]
	for _, v := range values {
		low, high = min(low, v), max(high, v)
	}
	return low, high
}

// leastNormal is the least float64 that has all its digits.
const leastNormal = 0x1p-1022

// moments returns the mean and the standard deviation of values that vary. If their
// squares would overflow, or lose digits to underflow, the values are first scaled to
// lie between −1 and 1.
func moments(values []float64) (mean, deviation float64) {
	const leastExact = leastNormal * 0x1p53 // squares past it keep their digits
	mean, variance := plainMoments(values)
	if variance > leastExact && !math.IsInf(variance, 0) {
		return mean, math.Sqrt(variance)
	}
	low, high := ends(values)
	_, exponent := math.Frexp(max(-low, high))
	small := make([]float64, len(values))
	for i, v := range values {
		small[i] = math.Ldexp(v, -exponent)
	}
	mean, variance = plainMoments(small)
	return math.Ldexp(mean, exponent), math.Ldexp(math.Sqrt(variance), exponent)
}

// plainMoments returns the mean and the variance. The mean of values that hardly vary
// may be rounded to a number outside their range. It is moved back into the range,
// because otherwise its distance to the values would be most of the variance.
func plainMoments(values []float64) (mean, variance float64) {
	for _, v := range values {
		mean += v
	}
	low, high := ends(values)
	mean = min(max(mean/float64(len(values)), low), high)
	for _, v := range values {
		variance += float64((v - mean) * (v - mean))
	}
	return mean, variance / float64(len(values))
}
