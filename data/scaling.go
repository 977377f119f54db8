package data

import "backstep/network/scaling"

// Scaling is how an input is computed from the raw value of a feature.
type Scaling = scaling.Linear

// Apply returns the rows with every feature scaled. Without scalings they are the rows
// themselves.
func Apply(scalings []Scaling, rows [][]float64) [][]float64 {
	if len(scalings) == 0 {
		return rows
	}
	numbers := 0
	for _, row := range rows {
		numbers += len(row)
	}
	scaled := make([][]float64, len(rows))
	values := make([]float64, 0, numbers) // for all rows, because there may be a million of them
	for i, row := range rows {
		start := len(values)
		values = append(values, row...)
		scaled[i] = values[start:len(values):len(values)]
		for f, s := range scalings {
			scaled[i][f] = s.Apply(row[f])
		}
	}
	return scaled
}
